import type { Nodes, PhrasingContent } from 'mdast';
import { codeWords } from '../domain/codeWords.ts';
import { withBase } from '../domain/urls.ts';
import { parseTemplate } from '../match/index.ts';
import { parseText } from './parseInline.ts';

/**
 * Renders a text field: `code`, links, *emphasis*, **strong**, and nothing else. Any other markup is
 * shown as plain text, and the content lint reports it with its line.
 *
 * @returns safe HTML without a surrounding element
 */
export function renderInline(markdown: string): string {
  return parseText(markdown)
    .map((block) =>
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
      return `<code>${codeHtml([node.value])}</code>`;
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

/**
 * Returns HTML of `renderInline` without its links, for places that must not contain one, such as
 * the text of another link.
 *
 * @example withoutLinks('See <a href="/x/">this</a>') // 'See this'
 */
export function withoutLinks(html: string): string {
  return html.replace(/<\/?a(?: [^>]*)?>/g, '');
}

/**
 * Renders a message as HTML, with marked placeholders.
 *
 * @example renderMessage('port <port> is in use') // 'port <var>&lt;port></var> is in use'
 */
export function renderMessage(template: string): string {
  return codeHtml(
    parseTemplate(template).map((part) => ('literal' in part ? part.literal : part)),
    ({ placeholder }) => `<var>${escapeHtml(`<${placeholder}>`)}</var>`,
  );
}

/**
 * Renders the text of a message or command as HTML, in which lines break at spaces only.
 *
 * @param parts the literal text and the slots, in order
 * @param slotHtml renders a slot
 */
export function codeHtml<Slot extends object = never>(
  parts: readonly (string | Slot)[],
  slotHtml: (slot: Slot) => string = () => '',
): string {
  return codeWords(parts)
    .map(({ parts: word, className }) => {
      const html = word
        .map((part) => (typeof part === 'string' ? escapeHtml(part) : slotHtml(part)))
        .join('');
      return className === undefined ? html : `<span class="${className}">${html}</span>`;
    })
    .join('');
}

/**
 * Returns a text field without its markup, for titles, descriptions and the search index.
 *
 * @param mark the delimiter to put around inline code, such as a backtick
 */
export function plainText(markdown: string, mark = ''): string {
  return parseText(markdown)
    .map((block) => textOf(block, mark))
    .join('')
    .trim();
}

function textOf(node: Nodes, mark: string): string {
  if ('children' in node) return node.children.map((child) => textOf(child, mark)).join('');
  if (!('value' in node)) return '';
  // Code that contains the delimiter gets none, because its end would be ambiguous.
  const delimiter = node.type === 'inlineCode' && !node.value.includes(mark || '`') ? mark : '';
  return delimiter + node.value + delimiter;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes text for HTML, for the content of an element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
