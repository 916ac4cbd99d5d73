import { parseTemplate } from '../match/parseTemplate.ts';
import { escapeHtml } from './escapeHtml.ts';

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
