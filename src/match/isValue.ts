import { hasShape } from './hasShape.ts';
import { type ValueType, type ValueTypeName, valueTypes } from './valueTypes.ts';

/** Controls, bidirectional and invisible characters, halves of characters, and other line ends. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * Whether a whole text is a value of a type, and may stand in a command. Text of several words never
 * may, nor may what cannot be seen: a reader has to be able to read what a command does.
 */
export function isValue(type: ValueTypeName, text: string): boolean {
  const shape: ValueType = valueTypes[type];
  return (
    type !== 'text' &&
    hasShape(shape, text) &&
    !unseen.test(text) &&
    (shape.pattern?.test(text) ?? true)
  );
}
