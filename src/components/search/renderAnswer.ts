import { ownEntry } from '../../domain/ownEntry.ts';
import { codePath } from '../../domain/codes/systems.ts';
import { withBase } from '../../domain/urls.ts';
import { toolAliases } from '../../search/toolAliases.ts';
import type { SearchAnswer } from '../../search/types.ts';
import { createElement } from '../site/dom.ts';
import { proposeArticle } from './proposeArticle.ts';
import { resultItem } from './resultItem.ts';

/** What is longer is a paste rather than words, and what is shorter than this no message. In UTF-16 units. */
const longestWords = 60;
const shortestMessage = 9;

/** A link to somewhere on this site. */
export function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = createElement('a', text);
  link.href = address;
  return link;
}

/** What is said of an answer: to the eye, and to whoever listens. */
export function statusText({ results, answered, facets }: SearchAnswer, filtered: boolean): string {
  if (!answered)
    return results.length > 0 ? 'No article found. These are the nearest:' : 'No article found.';
  if (filtered && results.length === 0) return 'No article passes the filters.';
  const count = filtered ? results.length : Math.max(results.length, facets.length);
  return `${count} ${count === 1 ? 'article' : 'articles'}`;
}

/**
 * What stands below the results: what the codes of the query mean, and where nothing was found the
 * ways on. All of it is set as text: a query is hostile until proven otherwise.
 */
export function renderAnswer(query: string, answer: SearchAnswer): HTMLElement[] {
  const { results, answered, terms, incomplete } = answer;
  const list = createElement('ol');
  list.append(...results.map((result) => resultItem(result, terms)));
  const parts: HTMLElement[] = [...codeNotes(query, answer), ...(results.length > 0 ? [list] : [])];
  if (incomplete) {
    const note = createElement(
      'p',
      'A part of the index could not be loaded, so there may be more. ',
    );
    note.append(linkTo(withBase('/errors/'), 'Browse all errors'));
    parts.push(note);
  }
  return answered ? parts : [...parts, ...waysOn(query, answer)];
}

/** Nothing found is no dead end: the tool's page if one was named, all errors, and the proposal. */
function waysOn(query: string, { tools }: SearchAnswer): HTMLElement[] {
  const hint = createElement(
    'p',
    query.length > longestWords
      ? 'Try the one line that names the error. '
      : 'Try the code or fewer words. ',
  );
  const words = new Set(query.toLowerCase().split(/[^\p{L}\p{N}+#.]+/u));
  for (const [id, name] of tools) {
    const called = [id, name.toLowerCase(), ...(ownEntry(toolAliases, id) ?? '').split(' ')];
    if (!called.some((one) => words.has(one))) continue;
    hint.append(linkTo(withBase(`/errors/${id}/`), `All ${name} errors`), ' · ');
  }
  hint.append(
    linkTo(withBase('/errors/'), 'Browse all errors'),
    ' · ',
    linkTo(withBase('/codes/'), 'All codes'),
  );
  return [hint, ...(query.length >= shortestMessage ? proposeArticle(query) : [])];
}

/** A message of more words than these is not a question for a code. */
const mostWords = 4;
/** A bare number is a code of many systems: more of them would push the results away. */
const mostCodes = 4;

/** What the machine codes of a short query mean, with the table that says it. */
function codeNotes(query: string, { codes, answered }: SearchAnswer): HTMLElement[] {
  if (codes.length === 0 || (answered && query.split(/\s+/).length > mostWords)) return [];
  const list = createElement('div');
  list.className = 'code-notes';
  list.append(
    ...codes.slice(0, mostCodes).map(({ system, row: [code, text] }) => {
      const item = createElement('p');
      const link = createElement('a', code);
      link.href = codePath(system, code);
      item.append(link, ` ${text}`);
      return item;
    }),
  );
  return [list];
}
