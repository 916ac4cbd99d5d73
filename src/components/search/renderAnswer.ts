import { ownEntry } from '../../domain/ownEntry.ts';
import { codePath } from '../../domain/codes/systems.ts';
import { withBase } from '../../domain/urls.ts';
import { toolAliases } from '../../search/toolAliases.ts';
import type { SearchAnswer } from '../../search/types.ts';
import { createElement } from '../site/dom.ts';
import { proposeArticle } from './proposeArticle.ts';
import { confidenceWords } from './confidenceWords.ts';
import { resultItem } from './resultItem.ts';
import { waysOnList } from './waysOnList.ts';

/** A longer query is a paste, not a few words. In UTF-16 units. */
const maxWordsLength = 60;
/** A shorter query is not a message. In UTF-16 units. */
const minMessageLength = 9;

/** Creates a link to a page of this site. */
export function linkTo(path: string, text: string): HTMLAnchorElement {
  const link = createElement('a', text);
  link.href = path;
  return link;
}

/** Returns the status text of an answer, for sighted users and for screen readers. */
export function statusText({ results, answered, facets }: SearchAnswer, filtered: boolean): string {
  const sure = results[0]?.confidence;
  if (sure === 'exact' || sure === 'likely') return confidenceWords[sure];
  if (!answered) return results.length > 0 ? `${notCovered} Related by words:` : notCovered;
  if (filtered && results.length === 0) return 'No article passes the filters.';
  const count = filtered ? results.length : Math.max(results.length, facets.length);
  return `${count} ${count === 1 ? 'article' : 'articles'}`;
}

/** The status text if no article covers the query. */
const notCovered = 'Not covered yet.';

/**
 * Renders the answer to a query: the meaning of its codes, the results and, if nothing was found, the
 * next steps. A query is untrusted, so everything is set as text.
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
  return answered ? parts : [...parts, ...nextSteps(query, answer)];
}

/** If nothing was found, offers the page of a named tool, all errors, all codes, and a proposal. */
function nextSteps(query: string, { tools }: SearchAnswer): HTMLElement[] {
  const hint = createElement(
    'p',
    query.length > maxWordsLength
      ? 'Try the one line that names the error. '
      : 'Try the code or fewer words. ',
  );
  const words = new Set(query.toLowerCase().split(/[^\p{L}\p{N}+#.]+/u));
  for (const [id, name] of tools) {
    const names = [id, name.toLowerCase(), ...(ownEntry(toolAliases, id) ?? '').split(' ')];
    if (!names.some((alias) => words.has(alias))) continue;
    hint.append(linkTo(withBase(`/errors/${id}/`), `All ${name} errors`), ' · ');
  }
  hint.append(
    linkTo(withBase('/errors/'), 'Browse all errors'),
    ' · ',
    linkTo(withBase('/codes/'), 'All codes'),
  );
  if (query.length < minMessageLength) return [hint, ...waysOnList(query)];
  return [hint, ...waysOnList(query), ...proposeArticle(query)];
}

/** A longer query is a message, not the name of a code. */
const maxCodeWords = 4;
/** A number is a code of many systems. More notes would push the results out of view. */
const maxCodes = 4;

/** Renders the meanings of the codes in a short query, with links to their tables. */
function codeNotes(query: string, { codes, answered }: SearchAnswer): HTMLElement[] {
  if (codes.length === 0 || (answered && query.split(/\s+/).length > maxCodeWords)) return [];
  const list = createElement('div');
  list.className = 'code-notes';
  list.append(
    ...codes.slice(0, maxCodes).map(({ system, row: [code, text] }) => {
      const item = createElement('p');
      const link = createElement('a', code);
      link.href = codePath(system, code);
      item.append(link, ` ${text}`);
      return item;
    }),
  );
  return [list];
}
