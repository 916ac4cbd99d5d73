import { parseTemplate } from './parseTemplate.ts';

/** A message template as plain text: placeholders by their names in angle brackets, no escapes. */
export function messageText(template: string): string {
  return parseTemplate(template)
    .map((part) => ('literal' in part ? part.literal : `<${part.placeholder}>`))
    .join('');
}
