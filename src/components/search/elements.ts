import { searchPath } from '../../domain/urls.ts';
import type { SearchAnswer } from '../../search/types.ts';
import { createElement } from '../site/dom.ts';

// The elements that all lists of a search box are made of.

/** Creates a link to a page of this site. */
export function linkTo(path: string, text: string): HTMLAnchorElement {
  const link = createElement('a', text);
  link.href = path;
  return link;
}

/** Creates a group of results with a heading. */
export function resultGroup(heading: string, items: readonly HTMLLIElement[]): HTMLElement {
  const group = createElement('div');
  group.className = 'result-group';
  const list = createElement('ol');
  list.append(...items);
  group.append(createElement('h2', heading), list);
  return group;
}

/**
 * Creates the last row of the dialog: a link to the search page with the query.
 *
 * @param open opens the search page, as a query that is too long for a URL goes there otherwise
 */
export function seeAllLink(
  query: string,
  { results, facets }: SearchAnswer,
  open: () => void,
): HTMLElement {
  const count = Math.max(results.length, facets.length);
  const link = linkTo(
    searchPath(query, ''),
    count > 1 ? `See all ${count} results` : 'See the search page',
  );
  link.className = 'see-all';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
  return link;
}
