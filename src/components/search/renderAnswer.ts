import { codePath } from '../../domain/codes/systems.ts';
import { withBase } from '../../domain/urls.ts';
import type { SearchAnswer, SearchResult } from '../../search/types.ts';
import { createElement } from '../site/dom.ts';
import { confidenceWords } from './confidenceWords.ts';
import { linkTo, resultGroup } from './elements.ts';
import { resultItem } from './resultItem.ts';

/** Returns the first result if the matcher is sure of it. */
function sureResult({ results: [first] }: SearchAnswer): SearchResult | undefined {
  return first?.confidence === 'exact' || first?.confidence === 'likely' ? first : undefined;
}

/** Loads the article of a sure answer, with its fix. If it cannot be loaded, its row still stands. */
export async function loadCard(answer: SearchAnswer): Promise<HTMLElement | undefined> {
  const sure = sureResult(answer);
  if (!sure) return undefined;
  try {
    const { answerCard } = await import('../diagnose/answerInPlace.ts');
    return await answerCard(sure);
  } catch {
    return undefined;
  }
}

/**
 * Loads the next steps for a query that no article covers. They are much script, which other answers do
 * not need. If it cannot be loaded, the rest of the answer still stands.
 */
export async function loadNextSteps(query: string, answer: SearchAnswer): Promise<HTMLElement[]> {
  if (answer.answered || sureResult(answer)) return [];
  try {
    const { uncoveredSteps } = await import('./uncoveredSteps.ts');
    return uncoveredSteps(query, answer);
  } catch {
    return [];
  }
}

/** Returns the status text of an answer, for sighted users and for screen readers. */
export function statusText(answer: SearchAnswer, filtered: boolean): string {
  const { results, answered, facets } = answer;
  const sure = sureResult(answer)?.confidence;
  if (sure) return confidenceWords[sure];
  if (!answered) return 'Not covered yet.';
  if (filtered && results.length === 0) return 'No article passes the filters.';
  const count = filtered ? results.length : Math.max(results.length, facets.length);
  return `${count} ${count === 1 ? 'article' : 'articles'}`;
}

/** What stands beside the results of an answer. */
export interface AnswerParts {
  /** The article of a sure answer, with its fix. */
  readonly card?: HTMLElement | undefined;
  /** In the dialog: the link to the search page. The card then comes after the results. */
  readonly seeAll?: HTMLElement | undefined;
  /** What a user can do whose query no article covers. */
  readonly nextSteps?: readonly HTMLElement[];
}

/**
 * Renders the answer to a query: the results, the meaning of its codes and, if nothing was found, the
 * next steps. A query is untrusted, so everything is set as text.
 */
export function renderAnswer(
  query: string,
  answer: SearchAnswer,
  { card, seeAll, nextSteps = [] }: AnswerParts = {},
): HTMLElement[] {
  const { results, terms, incomplete } = answer;
  const answered = answer.answered || sureResult(answer) !== undefined;
  // The card shows the first result, but the dialog needs a row that Enter opens.
  const rows = card && !seeAll ? results.slice(1) : results;
  const heading = card && !seeAll ? 'Other articles' : answered ? 'Articles' : 'Related by words';
  const articles =
    rows.length > 0
      ? [
          resultGroup(
            heading,
            rows.map((row) => resultItem(row, terms)),
          ),
        ]
      : [];
  const codes = codeNotes(query, answer);
  const groups = createElement('div');
  groups.className = 'result-groups';
  groups.append(...(answered ? [...articles, ...codes] : [...codes, ...articles]));
  const all = groups.childElementCount > 0 ? [groups] : [];
  const parts: HTMLElement[] = seeAll
    ? [...all, ...(card ? [card] : []), ...(results.length > 0 ? [seeAll] : [])]
    : [...(card ? [card] : []), ...all];
  if (incomplete) {
    const note = createElement(
      'p',
      'A part of the index could not be loaded, so there may be more. ',
    );
    note.append(linkTo(withBase('/errors/'), 'Browse all errors'));
    parts.push(note);
  }
  return [...parts, ...nextSteps];
}

/** A longer query is a message, not the name of a code. */
const maxCodeWords = 4;
/** A number is a code of many systems. More notes would push the results out of view. */
const maxCodes = 4;

/** Renders the meanings of the codes in a short query, with links to their tables. */
function codeNotes(query: string, { codes, answered }: SearchAnswer): HTMLElement[] {
  if (codes.length === 0 || (answered && query.split(/\s+/).length > maxCodeWords)) return [];
  const items = codes.slice(0, maxCodes).map(({ system, row: [code, text] }) => {
    const item = createElement('li');
    const link = linkTo(codePath(system, code), '');
    const more = createElement('span', text);
    more.className = 'result-more';
    link.append(createElement('code', code), more);
    item.append(link);
    return item;
  });
  const group = resultGroup('Codes', items);
  group.classList.add('code-notes');
  return [group];
}
