import { searchPath } from '../../domain/urls.ts';
import type { SearchFilter } from '../../search/types.ts';
import { filterNames } from './filters.ts';

/** The query and the filters of the search page, as its address has them: without what is too long for one. */
export const pageQuery = {
  read(): { query: string; filter: SearchFilter } {
    const parameters = new URLSearchParams(location.search);
    const value = (name: string): string => parameters.get(name) ?? '';
    const filter = { tool: value('tool'), kind: value('kind'), platform: value('platform') };
    return { query: value('q'), filter };
  },
  write(query: string, filter: SearchFilter): void {
    // What came in an address stays in it, however long it is.
    const keep = fitsUrl(query) || pageQuery.read().query === query;
    const parameters = new URLSearchParams(query && keep ? { q: query } : {});
    for (const name of filterNames) if (filter[name]) parameters.set(name, filter[name]);
    const text = parameters.toString().replaceAll('+', '%20');
    try {
      history.replaceState(null, '', text ? `?${text}` : location.pathname);
    } catch {
      // Safari throws at more than 100 changes in 30 seconds, and a later one writes it all:
      // https://github.com/nusmodifications/nusmods/issues/763
    }
  },
};

/** Servers refuse longer addresses, some from 8 kB on. In UTF-16 units. */
const longestAddress = 4000;

/** Whether a search for a text can have an address. */
export function fitsUrl(query: string): boolean {
  return searchPath(query, '').length <= longestAddress;
}

/** The words of an address that does not exist, as a query: `/errors/git/not-a-repo/` is `git not a repo`. */
export function queryFromUrl(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // A stray percent sign: the words are good enough as they stand.
  }
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && word !== 'errors');
  return words.join(' ');
}
