import { searchPath } from '../../domain/searchAddress.ts';

/** Servers refuse longer addresses, some from 8 kB on. In UTF-16 units. */
const longestAddress = 4000;

/** Whether a search for a text can have an address. */
export function fitsUrl(query: string): boolean {
  return searchPath(query, '').length <= longestAddress;
}
