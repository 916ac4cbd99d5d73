import { parseTemplate } from './parseTemplate.ts';

/** A template without its placeholders: nobody asks for one by its name. */
export function withoutPlaceholders(template: string): string {
  return parseTemplate(template)
    .map((part) => ('literal' in part ? part.literal : ' … '))
    .join('');
}
