import { ownEntry } from '../../domain/ownEntry.ts';
import { codePath } from '../../domain/codes/systems.ts';
import { withBase } from '../../domain/urls.ts';
import { toolAliases } from '../../search/toolAliases.ts';
import type { SearchAnswer, SearchResult } from '../../search/types.ts';
import { createElement } from '../site/dom.ts';
import { proposeArticle } from './proposeArticle.ts';
import { confidenceWords } from './confidenceWords.ts';
import { linkTo, resultGroup } from './elements.ts';
import { resultItem } from './resultItem.ts';
import { waysOnList } from './waysOnList.ts';

/** A longer query is a paste, not a few words. In UTF-16 units. */
const maxWordsLength = 60;
/** A shorter query is not a message. In UTF-16 units. */
const minMessageLength = 9;

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
interface AnswerParts {
  /** The article of a sure answer, with its fix. */
  readonly card?: HTMLElement | undefined;
  /** In the dialog: the link to the search page. The card then comes after the results. */
  readonly seeAll?: HTMLElement | undefined;
}

/**
 * Renders the answer to a query: the results, the meaning of its codes and, if nothing was found, the
 * next steps. A query is untrusted, so everything is set as text.
 */
export function renderAnswer(
  query: string,
  answer: SearchAnswer,
  { card, seeAll }: AnswerParts = {},
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
