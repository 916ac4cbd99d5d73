import { searchPath } from '../../domain/urls.ts';
import type { SearchFilter } from '../../search/types.ts';
import { filterNames } from './filters.ts';

/** The query and the filters in the URL of the search page. A query that is too long is left out. */
export const pageQuery = {
  read(): { query: string; filter: SearchFilter } {
    const parameters = new URLSearchParams(location.search);
    const value = (name: string): string => parameters.get(name) ?? '';
    const filter = { tool: value('tool'), kind: value('kind'), platform: value('platform') };
    return { query: value('q'), filter };
  },
  write(query: string, filter: SearchFilter): void {
    // A query that is in the URL already stays there, however long it is.
    const fits = fitsUrl(query) || pageQuery.read().query === query;
    const parameters = new URLSearchParams(query && fits ? { q: query } : {});
    for (const name of filterNames) if (filter[name]) parameters.set(name, filter[name]);
    const text = parameters.toString().replaceAll('+', '%20');
    try {
      history.replaceState(null, '', text ? `?${text}` : location.pathname);
    } catch {
      // Safari throws after 100 changes in 30 seconds. A later change writes the whole query:
      // https://github.com/nusmodifications/nusmods/issues/763
    }
  },
};

/** Some servers reject URLs from 8 kB on. In UTF-16 units. */
const maxUrlLength = 4000;

/** Tells whether the URL of a search for a text is short enough. */
export function fitsUrl(query: string): boolean {
  return searchPath(query, '').length <= maxUrlLength;
}

/**
 * Returns the words of a path that does not exist, as a query.
 *
 * @example queryFromUrl('errors/git/not-a-repo/') // 'git not a repo'
 */
export function queryFromUrl(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // If there is a stray percent sign, use the words without decoding them.
  }
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && word !== 'errors');
  return words.join(' ');
}
