import { confidenceWords } from './confidenceWords.ts';
import { tokensOf } from '../../search/tokens.ts';
import type { SearchResult } from '../../search/types.ts';
import { createElement } from '../site/dom.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';

/** The field of an article that matched, in words for the user. */
const reasonWords: Readonly<Record<SearchResult['reason'], string>> = {
  message: 'message',
  code: 'code',
  alias: 'other name',
  search: 'search',
  text: 'text',
};

/**
 * Creates the list item of a search result: the confidence or the field that matched, the tool, the
 * message and its summary.
 *
 * @param terms the terms of the query, which are marked
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
  // As after Diagnose, the article fills its commands with the values of the typed message.
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

/** Shows the text that matched if it is not the title: another wording, name or search. */
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

/**
 * Returns a text as nodes, with some of its words marked.
 *
 * @param wanted the terms of the words to mark
 */
function markTerms(text: string, wanted: ReadonlySet<string>): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const { term, start, end } of tokensOf(text)) {
    if (!wanted.has(term) || start < done) continue;
    // Adjacent words get one common mark.
    const last = nodes.at(-1);
    const between = text.slice(done, start);
    if (last instanceof HTMLElement && /^[^\p{L}\p{N}]{0,3}$/u.test(between))
      last.append(text.slice(done, end));
    else nodes.push(between, createElement('mark', text.slice(start, end)));
    done = end;
  }
  nodes.push(text.slice(done));
  return nodes;
}
