import { withBase } from './inBase.ts';

/**
 * The address of the search for a text.
 *
 * @param tool the id of the tool to keep to; all if empty
 */
export function searchPath(query: string, tool: string): string {
  const parameters = new URLSearchParams({ q: query, ...(tool !== '' && { tool }) });
  return withBase(`/search/?${parameters.toString().replaceAll('+', '%20')}`);
}
