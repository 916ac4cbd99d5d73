import { type ValueTypeName, valueTypes } from './valueTypes.ts';

/**
 * The type of a placeholder: `text` if none is declared, or if the declared type does not exist.
 * A placeholder may be called `constructor`, so inherited properties do not count.
 */
export function placeholderType(
  types: Readonly<Record<string, ValueTypeName>>,
  name: string,
): ValueTypeName {
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  return type !== undefined && Object.hasOwn(valueTypes, type) ? type : 'text';
}
