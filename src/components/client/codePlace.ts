import { codeDestination } from '../../search/codeDestination.ts';
import { loadIndexReader } from '../../search/loadIndexReader.ts';

/**
 * Where a link by code leads.
 *
 * @throws if the index cannot be loaded
 */
export async function codePlace(code: string, tool: string): Promise<string> {
  return codeDestination(loadIndexReader(), code, tool);
}
