import { parseTemplate } from '../match/parseTemplate.ts';
import { escapeHtml } from './escapeHtml.ts';

/**
 * Renders a message or command with its placeholders marked up.
 *
 * @param shown what stands for a placeholder, by name; its name in angle brackets if there is none
 * @param name whether the element says which placeholder it is, for scripts that fill it in
 */
export function renderTemplate(
  template: string,
  shown: (placeholder: string) => string | undefined,
  name: boolean,
): string {
  return parseTemplate(template)
    .map((part) => {
      if ('literal' in part) return escapeHtml(part.literal);
      const attribute = name ? ` data-value="${part.placeholder}"` : '';
      return `<var${attribute}>${escapeHtml(shown(part.placeholder) ?? `<${part.placeholder}>`)}</var>`;
    })
    .join('');
}
