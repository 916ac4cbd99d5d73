import { compileTemplate } from '../../match/compileTemplate.ts';
import { matchTemplate } from '../../match/matchTemplate.ts';
import { type ValueType, type ValueTypeName, valueTypes } from '../../match/valueTypes.ts';

/** Tells whether a whole text is a value of a type. */
export function fitsType(type: ValueTypeName, text: string): boolean {
  const match = matchTemplate(compileTemplate('<value>', { value: type }), text);
  const { pattern }: ValueType = valueTypes[type];
  return match?.values['value'] === text && (pattern?.test(text) ?? true);
}
