import type { SearchResult } from '../../search/SearchResult.ts';
import { element } from './element.ts';
import { resultItem } from './resultItem.ts';

/**
 * Shows the results of a search. All of it is set as text: a query is hostile until proven otherwise.
 *
 * @param state `idle` before a query, `loading`, `done`, or `failed` if the index could not be loaded
 */
export function renderResults(
  region: HTMLElement,
  state: 'idle' | 'loading' | 'done' | 'failed',
  query: string,
  results: readonly SearchResult[],
): void {
  region.dataset['state'] = state;
  const status = region.querySelector('[role=status]') ?? element('p');
  status.setAttribute('role', 'status');
  status.textContent = statusText(state, results.length);
  // The results of the query before stay until the new ones are there: less flicker, nothing moves.
  if (state === 'loading' && region.contains(status)) return;
  const list = element('ol');
  list.append(...results.map(resultItem));
  const ways: HTMLElement[] = [];
  if (state === 'done' && results.length === 0) ways.push(noAnswer(query));
  if (state === 'failed') ways.push(browse('Browse all errors instead'));
  region.replaceChildren(status, ...(results.length > 0 ? [list] : []), ...ways);
}

function statusText(state: string, count: number): string {
  if (state === 'loading') return 'Searching…';
  if (state === 'failed')
    return 'The search index could not be loaded. Check the connection and type again.';
  if (state === 'idle') return '';
  return count === 0 ? 'No article found.' : `${count} ${count === 1 ? 'article' : 'articles'}`;
}

function noAnswer(query: string): HTMLElement {
  const hint = element(
    'p',
    query.length > 60 ? 'Try the one line that names the error. ' : 'Try the code or fewer words. ',
  );
  hint.append(browse('Browse all errors'));
  return hint;
}

function browse(text: string): HTMLElement {
  const link = element('a', text);
  link.href = '/errors/';
  return link;
}
