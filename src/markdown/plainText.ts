import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * A text field without its markup: for titles, descriptions and the search index.
 *
 * @param mark what is put around code, for where a sentence is shown whose code has to stand out
 */
export function plainText(markdown: string, mark = ''): string {
  return textOf(fromMarkdown(markdown.trim()), mark).trim();
}

function textOf(node: Nodes, mark: string): string {
  if ('children' in node) return node.children.map((child) => textOf(child, mark)).join('');
  if (!('value' in node)) return '';
  // Code with a mark of its own stays bare: nobody could tell where it ends.
  const around = node.type === 'inlineCode' && !node.value.includes(mark || '`') ? mark : '';
  return around + node.value + around;
}
