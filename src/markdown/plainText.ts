import { fromMarkdown } from 'mdast-util-from-markdown';

interface MarkdownNode {
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
}

/** A text field without its markup: for titles, descriptions and the search index. */
export function plainText(markdown: string): string {
  return textOf(fromMarkdown(markdown.trim())).trim();
}

function textOf(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
