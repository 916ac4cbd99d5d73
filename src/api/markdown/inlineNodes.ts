import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * Returns a text field as nodes of a Markdown tree. The content lint allows only inline markup in
 * it.
 */
export function inlineNodes(text: string): PhrasingContent[] {
  return fromMarkdown(text.trim()).children.flatMap((block) =>
    block.type === 'paragraph' ? block.children : [{ type: 'text' as const, value: text.trim() }],
  );
}
