import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A text field without its markup: for titles, descriptions and the search index. */
export function plainText(markdown: string): string {
  return textOf(fromMarkdown(markdown.trim())).trim();
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}
