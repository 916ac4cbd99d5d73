import { type ValueType, type ValueTypeName, valueTypes } from './valueTypes.ts';

/** Controls, bidirectional and invisible characters, halves of characters, and other line ends. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * Whether a whole text is a value of a type, and may stand in a command. Text of several words never
 * may, nor may what cannot be seen: a reader has to be able to read what a command does.
 */
export function isValue(type: ValueTypeName, text: string): boolean {
  const { first, character, last, maxLength, pattern }: ValueType = valueTypes[type];
  return (
    type !== 'text' &&
    text.length > 0 &&
    text.length <= maxLength &&
    !unseen.test(text) &&
    first.test(text.charAt(0)) &&
    [...text.slice(1)].every((one) => character.test(one)) &&
    last.test(text.charAt(text.length - 1)) &&
    (pattern?.test(text) ?? true)
  );
}
