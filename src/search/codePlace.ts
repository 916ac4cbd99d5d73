import { codeDestination } from './codeDestination.ts';
import { loadIndexReader } from './loadIndexReader.ts';

/**
 * Where a link by code leads.
 *
 * @throws if the index cannot be loaded
 */
export async function codePlace(code: string, tool: string): Promise<string> {
  return codeDestination(loadIndexReader(), code, tool);
}
