import { isValue } from '../../match/isValue.ts';
import type { ValueTypeName } from '../../match/valueTypes.ts';

/** The reader's values that the page's commands use now, by placeholder name. */
export function pageValues(): Record<string, string> {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('your-values input')];
  const fitting = inputs
    .map(({ name, value, dataset }) => ({ name, value: value.trim(), type: dataset['type'] }))
    .filter(({ value, type }) => isValue(type as ValueTypeName, value));
  return Object.fromEntries(fitting.map(({ name, value }) => [name, value]));
}
