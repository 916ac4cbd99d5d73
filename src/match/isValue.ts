import { hasShape } from './hasShape.ts';
import { hasUnprintable } from './invisible.ts';
import { type ValueType, type ValueTypeName, valueTypes } from './valueTypes.ts';

/**
 * Whether a whole text is a value of a type: it has the type's characters and form.
 *
 * @example fitsType('url', 'https://example.org/') // true
 */
export function fitsType(type: ValueTypeName, text: string): boolean {
  const shape: ValueType = valueTypes[type];
  return hasShape(shape, text) && (shape.pattern?.test(text) ?? true);
}

/**
 * Whether a whole text is a value of a type that may enter a command. Text of several words never
 * may, and neither may invisible characters: users must be able to read what a command does.
 */
export function isValue(type: ValueTypeName, text: string): boolean {
  return type !== 'text' && fitsType(type, text) && !hasUnprintable(text);
}
