import { parseTemplate } from './parseTemplate.ts';
import { placeholderType } from './placeholderType.ts';
import type { ValueTypeName } from './valueTypes.ts';

/** One instruction: a character, a run of white space, or the characters of a value. */
export type Instruction =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'space' }
  | { readonly kind: 'value'; readonly name: string; readonly type: ValueTypeName };

/**
 * Compiles a template to the instructions that `matchTemplate` runs. A run of white space is one
 * instruction, so wrapped and indented output still matches.
 *
 * @param types the type of each placeholder by name; an unknown one counts as `text`
 */
export function compileTemplate(
  template: string,
  types: Readonly<Record<string, ValueTypeName>>,
): Instruction[] {
  return parseTemplate(template.trim()).flatMap((part): Instruction[] =>
    'placeholder' in part
      ? [{ kind: 'value', name: part.placeholder, type: placeholderType(types, part.placeholder) }]
      : compileLiteral(part.literal),
  );
}

function compileLiteral(literal: string): Instruction[] {
  const instructions: Instruction[] = [];
  // By UTF-16 units, as `matchTemplate` reads the text: an emoji is two.
  for (const character of literal.split('')) {
    if (!/\s/.test(character)) instructions.push({ kind: 'character', character });
    else if (instructions.at(-1)?.kind !== 'space') instructions.push({ kind: 'space' });
  }
  return instructions;
}
