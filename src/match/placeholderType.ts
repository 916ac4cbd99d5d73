import { type ValueTypeName, valueTypes } from './valueTypes.ts';

/**
 * The type of a placeholder: `text` where none is declared, or one that is not known.
 * A placeholder may be called `constructor`: what objects inherit is no type.
 */
export function placeholderType(
  types: Readonly<Record<string, ValueTypeName>>,
  name: string,
): ValueTypeName {
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  return type !== undefined && Object.hasOwn(valueTypes, type) ? type : 'text';
}
