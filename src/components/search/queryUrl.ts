import { searchPath } from '../../domain/urls.ts';
import type { SearchFilter } from '../../search/types.ts';
import { filterNames } from './filters.ts';

/**
 * The query and the filters in the URL of the search page. They are in the fragment, so that no server
 * sees them. Links of browsers and of earlier builds have them in the query string: they are read,
 * and `write` moves them. A query that is too long is left out.
 */
export const pageQuery = {
  read(): { query: string; filter: SearchFilter } {
    const inFragment = new URLSearchParams(location.hash.slice(1));
    const inQuery = new URLSearchParams(location.search);
    const value = (name: string): string => inFragment.get(name) ?? inQuery.get(name) ?? '';
    const filter = { tool: value('tool'), kind: value('kind'), platform: value('platform') };
    return { query: value('q'), filter };
  },
  write(query: string, filter: SearchFilter): void {
    const parameters = new URLSearchParams(query && fitsUrl(query) ? { q: query } : {});
    for (const name of filterNames) if (filter[name]) parameters.set(name, filter[name]);
    const text = parameters.toString().replaceAll('+', '%20');
    try {
      history.replaceState(null, '', location.pathname + (text && `#${text}`));
    } catch {
      // Safari throws after 100 changes in 30 seconds. A later change writes the whole query:
      // https://github.com/nusmodifications/nusmods/issues/763
    }
  },
};

/** A longer URL is not one to share, and some programs cut it. In UTF-16 units. */
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
