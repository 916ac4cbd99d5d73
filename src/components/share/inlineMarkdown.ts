import { codeSpan } from './codeSpan.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** The text of an element as Markdown, on one line: code, links and emphasis stay what they are. */
export function inlineMarkdown(node: Node): string {
  if (node instanceof HTMLElement && node.matches('code')) return codeSpan(node.textContent);
  const inner = (): string => [...node.childNodes].map(inlineMarkdown).join('');
  if (node instanceof HTMLAnchorElement) return `[${inner()}](<${node.href}>)`;
  if (node instanceof HTMLElement && node.matches('b, strong')) return `**${inner().trim()}**`;
  if (node instanceof HTMLElement && node.matches('em')) return `*${inner().trim()}*`;
  if (node.nodeType === Node.TEXT_NODE)
    return escapeMarkdown((node.textContent ?? '').replace(/\s+/g, ' '));
  const text = inner();
  return node instanceof HTMLElement && node.matches('p, h2, h3, figcaption') ? text.trim() : text;
}
