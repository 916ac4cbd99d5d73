import { confidenceWords } from './confidenceWords.ts';
import { tokensOf } from '../../search/tokens.ts';
import type { SearchResult } from '../../search/types.ts';
import { createElement } from '../site/dom.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';

/**
 * Creates the list item of a search result, which is a target as a whole. The first line is the
 * message. Below it stand the confidence, the tool, the text that matched, and the summary.
 *
 * @param terms the terms of the query, which are marked
 */
export function resultItem(result: SearchResult, terms: ReadonlySet<string>): HTMLLIElement {
  const { id, address, error, tool, reason, confidence, summary } = result;
  const li = createElement('li');
  li.dataset['articleId'] = id;
  li.dataset['reason'] = reason;
  const link = createElement('a');
  link.href = address;
  // As after Diagnose, the article fills its commands with the values of the typed message.
  link.addEventListener('click', () => {
    const { values = {}, cause } = result;
    if (cause !== undefined || Object.keys(values).length > 0)
      sessionHandoff.putResult({ id, values, cause });
  });
  const message = createElement('code');
  message.append(...markTerms(error, terms));
  const more = createElement('span');
  more.className = 'result-more';
  if (confidence) {
    li.dataset['confidence'] = confidence;
    more.append(createElement('b', confidenceWords[confidence]), ' · ');
  }
  more.append(tool, ...because(result, terms), createElement('span', summary));
  link.append(message, more);
  li.append(link);
  return li;
}

/** Shows the text that matched if it is not the title: a code, or another wording, name or search. */
function because(
  { reason, because: text, error }: SearchResult,
  terms: ReadonlySet<string>,
): (Node | string)[] {
  if (reason === 'text' || text === error) return [];
  const quote = createElement(reason === 'search' || reason === 'alias' ? 'q' : 'code');
  quote.append(...markTerms(text, terms));
  return [' · ', quote];
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
