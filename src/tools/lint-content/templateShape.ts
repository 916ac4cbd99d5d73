import { parseTemplate } from '../../match/parseTemplate.ts';

/**
 * Returns a template in which all placeholders are the same and each run of white space is one
 * space. Equal messages have equal shapes.
 */
export function templateShape(template: string): string {
  return parseTemplate(template)
    .map((part) => ('placeholder' in part ? '\u0000' : part.literal))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
