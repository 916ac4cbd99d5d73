import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeHtml } from './escapeHtml.ts';
import { withBase } from '../domain/inBase.ts';

/**
 * Renders a text field: `code`, links, *emphasis*, **strong**, and nothing else.
 * Anything else comes out as the text that it is; the content lint reports it with its line.
 *
 * @returns safe HTML without a surrounding element
 */
export function renderInline(markdown: string): string {
  return fromMarkdown(markdown.trim())
    .children.map((block) =>
      block.type === 'paragraph'
        ? block.children.map((node) => render(node, markdown)).join('')
        : escapeHtml(source(block, markdown)),
    )
    .join(' ');
}

function render(node: PhrasingContent, markdown: string): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'emphasis':
      return `<em>${node.children.map((child) => render(child, markdown)).join('')}</em>`;
    case 'strong':
      return `<strong>${node.children.map((child) => render(child, markdown)).join('')}</strong>`;
    case 'link': {
      const text = node.children.map((child) => render(child, markdown)).join('');
      return /^(?:https:\/\/|\/|#)/.test(node.url)
        ? `<a href="${escapeHtml(node.url.startsWith('/') ? withBase(node.url) : node.url)}">${text}</a>`
        : text;
    }
    default:
      return escapeHtml(source(node, markdown));
  }
}

function source(node: Nodes, markdown: string): string {
  return markdown.trim().slice(node.position?.start.offset, node.position?.end.offset);
}
