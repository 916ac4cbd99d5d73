import { tokensOf } from '../../search/tokensOf.ts';
import { createElement } from '../site/element.ts';

/**
 * A text with some of its words marked, as nodes: all of it set as text.
 *
 * @param wanted the terms of what is marked
 */
export function markTerms(text: string, wanted: ReadonlySet<string>): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const { term, start, end } of tokensOf(text)) {
    if (!wanted.has(term) || start < done) continue;
    // Words side by side are marked as one.
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
