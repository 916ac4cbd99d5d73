import { parseTemplate } from './parseTemplate.ts';

/** The names of a template's placeholders, in order. A repeated placeholder is listed each time. */
export function templatePlaceholders(template: string): string[] {
  return parseTemplate(template).flatMap((part) =>
    'placeholder' in part ? [part.placeholder] : [],
  );
}
