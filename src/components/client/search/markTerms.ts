import { tokensOf } from '../../../search/tokens/tokensOf.ts';
import { element } from '../element.ts';

/** A text with the words of a query marked, as nodes: all of it set as text. */
export function markTerms(text: string, query: string): (Node | string)[] {
  const wanted = new Set(tokensOf(query).map(({ term }) => term));
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const { term, start, end } of tokensOf(text)) {
    if (!wanted.has(term) || start < done) continue;
    // Words side by side are marked as one.
    const last = nodes.at(-1);
    const between = text.slice(done, start);
    if (last instanceof HTMLElement && /^[^\p{L}\p{N}]{0,3}$/u.test(between))
      last.append(text.slice(done, end));
    else nodes.push(between, element('mark', text.slice(start, end)));
    done = end;
  }
  nodes.push(text.slice(done));
  return nodes;
}
