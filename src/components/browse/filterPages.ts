import { search } from '../../search/search.ts';
import type { SearchResult } from '../../search/types.ts';
import { searchPath } from '../../domain/urls.ts';
import { createElement, isRecord } from '../site/dom.ts';

/** The most results. A user who does not find an article among these types another word. */
const maxResults = 50;

/**
 * Filters a list that has several pages: shows what the search index finds of the list instead of the
 * current page. An empty text shows the current page again. If the text changes during a search, the
 * results of the search are dropped.
 *
 * @param list a `<list-filter>` with `data-within`
 * @throws if the index cannot be loaded
 */
export async function filterPages(list: HTMLElement, text: string): Promise<void> {
  const field = list.querySelector('input');
  const within: unknown = JSON.parse(list.dataset['within'] ?? '{}');
  const restriction = (name: string): string => {
    const value = isRecord(within) ? within[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  const tool = restriction('tool');
  const filter = { tool, kind: restriction('kind'), platform: '' };
  const typed = text.trim();
  if (typed === '') return show(list, undefined, '');
  const { results } = await search(typed, { limit: maxResults, filter });
  if (field?.value !== text) return;
  const found = createElement('ul');
  found.className = 'article-list';
  found.append(...results.map(resultRow));
  if (results.length === 0) {
    const elsewhere = createElement('a', 'Search the whole site');
    elsewhere.href = searchPath(typed, '');
    const row = createElement('li');
    row.append(elsewhere);
    found.append(row);
  }
  const count = results.length === maxResults ? `The ${maxResults} best` : `${results.length}`;
  show(list, found, `${count} found`);
}

function resultRow({ address, error, summary }: SearchResult): HTMLLIElement {
  const row = createElement('li');
  const link = createElement('a');
  link.href = address;
  link.append(createElement('code', error));
  row.append(link, createElement('p', summary));
  return row;
}

/** Shows results instead of the content of the page, or the content again. */
function show(list: HTMLElement, found: HTMLElement | undefined, status: string): void {
  for (const part of list.querySelectorAll<HTMLElement>(':scope > :not(.list-filter)')) {
    if (part.dataset['found'] === '') part.remove();
    else part.hidden = found !== undefined;
  }
  const line = list.querySelector('[role=status]');
  if (line) line.textContent = status;
  if (!found) return;
  found.dataset['found'] = '';
  list.append(found);
}
