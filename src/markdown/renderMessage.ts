import { renderTemplate } from './renderTemplate.ts';

/** Renders a message with its placeholders marked, by their names. */
export function renderMessage(template: string): string {
  return renderTemplate(template, () => undefined, false);
}
