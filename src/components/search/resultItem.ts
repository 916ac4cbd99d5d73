import type { SearchResult } from '../../search/SearchResult.ts';
import { confidenceWords } from './confidenceWords.ts';
import { createElement } from '../site/element.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';
import { markTerms } from './markTerms.ts';

/** Why a result is there: what of the article was found. */
const reasonWords: Readonly<Record<SearchResult['reason'], string>> = {
  message: 'message',
  code: 'code',
  alias: 'other name',
  search: 'search',
  text: 'text',
};

/**
 * One result of a search, as an item of a list: how sure or why it is there, its tool, its message
 * with what was asked for marked, and what it means.
 *
 * @param terms the terms to be marked
 */
export function resultItem(result: SearchResult, terms: ReadonlySet<string>): HTMLLIElement {
  const li = createElement('li');
  li.dataset['articleId'] = result.id;
  li.dataset['reason'] = result.reason;
  const link = createElement('a');
  link.href = result.address;
  if (result.confidence) {
    li.dataset['confidence'] = result.confidence;
    link.append(createElement('b', confidenceWords[result.confidence]));
  }
  // As from Diagnose: the article fills its commands from what was typed.
  link.addEventListener('click', () => {
    const { id, values = {}, cause } = result;
    if (cause !== undefined || Object.keys(values).length > 0)
      sessionHandoff.putResult({ id, values, cause });
  });
  const message = createElement('code');
  message.append(...markTerms(result.error, terms));
  link.append(createElement('span', `${result.tool} · ${reasonWords[result.reason]}`), message);
  li.append(link, ...because(result, terms), createElement('p', result.summary));
  return li;
}

/** The text that was found, where it is not the title: another wording, name or search. */
function because(
  { reason, because: text, error }: SearchResult,
  terms: ReadonlySet<string>,
): HTMLElement[] {
  if (reason === 'text' || text === error) return [];
  const line = createElement('p');
  const quote = createElement(reason === 'search' || reason === 'alias' ? 'q' : 'code');
  quote.append(...markTerms(text, terms));
  line.append(quote);
  return [line];
}
