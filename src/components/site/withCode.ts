import { createElement } from './element.ts';

/** A sentence of a brief as nodes: what stands between backticks is code. */
export function renderInlineCode(text: string): (Node | string)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? createElement('code', part) : part));
}
