import { parseTemplate } from '../../match/parseTemplate.ts';

/** A message as people read it: its placeholders by name, `\<` as the `<` that it is. */
export function messageText(template: string): string {
  return parseTemplate(template)
    .map((part) => ('literal' in part ? part.literal : `<${part.placeholder}>`))
    .join('');
}
