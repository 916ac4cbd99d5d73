import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { withBase } from '../domain/urls.ts';
import { parseTemplate } from '../match/index.ts';

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

/** Renders a message with its placeholders marked, by their names. */
export function renderMessage(template: string): string {
  return parseTemplate(template)
    .map((part) =>
      'literal' in part
        ? escapeHtml(part.literal)
        : `<var>${escapeHtml(`<${part.placeholder}>`)}</var>`,
    )
    .join('');
}

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

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it has to stand in HTML, inside of an element or of a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
