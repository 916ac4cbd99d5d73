import type { ValueType } from './valueTypes.ts';

/** Whether a whole text has the length and the characters of a type. */
export function hasShape({ first, character, last, maxLength }: ValueType, text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= maxLength &&
    first.test(text.charAt(0)) &&
    [...text.slice(1)].every((inner) => character.test(inner)) &&
    last.test(text.charAt(text.length - 1))
  );
}
