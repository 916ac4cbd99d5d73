import type { TemplatePart } from '../match/index.ts';
import type { Value } from '../schema/article.ts';
import type { Step } from '../schema/steps.ts';
import { ownEntry } from './ownEntry.ts';

/**
 * Splits code that users write in a file, or the name of the file, at the places of the article's
 * values. Code has other angle brackets too, so only `<name>` with the name of a value that has an
 * example is a place.
 *
 * @example codeParts('listen <port>;', { port: { type: 'port', example: '80' } })
 * // [{ literal: 'listen ' }, { placeholder: 'port' }, { literal: ';' }]
 */
export function codeParts(text: string, values: Readonly<Record<string, Value>>): TemplatePart[] {
  return text.split(/(<[a-z][a-z0-9-]*>)/).flatMap((part): TemplatePart[] => {
    const name = part.slice(1, -1);
    if (part.startsWith('<') && ownEntry(values, name)?.example !== undefined)
      return [{ placeholder: name }];
    return part === '' ? [] : [{ literal: part }];
  });
}

/** Returns the names of the values that have a place in the code of a step, in order. */
export function stepCodePlaceholders(
  { file = '', text }: NonNullable<Step['code']>,
  values: Readonly<Record<string, Value>>,
): string[] {
  return [file, text].flatMap((part) =>
    codeParts(part, values).flatMap((piece) => ('placeholder' in piece ? [piece.placeholder] : [])),
  );
}

/** Returns code with the example of each value, as the author ran it. */
export function codeWithExamples(text: string, values: Readonly<Record<string, Value>>): string {
  return codeParts(text, values)
    .map((part) =>
      'literal' in part ? part.literal : (ownEntry(values, part.placeholder)?.example ?? ''),
    )
    .join('');
}
