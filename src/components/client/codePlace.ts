import { codeDestination } from '../../search/codeDestination.ts';
import { loadIndexReader } from '../../search/loadIndexReader.ts';
import { searchAddress } from '../../search/searchAddress.ts';

/** Where a link by code leads; where the index cannot be loaded, to the search, which says so. */
export function codePlace(code: string, tool: string): Promise<string> {
  return codeDestination(loadIndexReader(), code, tool).catch(() => searchAddress(code, tool));
}
