import { parseTemplate } from '../../match/parseTemplate.ts';

/** A template with all placeholders alike and each run of white space one space: equal for equal messages. */
export function templateShape(template: string): string {
  return parseTemplate(template)
    .map((part) => ('placeholder' in part ? '\u0000' : part.literal))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
