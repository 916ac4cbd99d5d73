/**
 * Returns an entry of an object that serves as a table, or undefined if it has no such entry. A
 * plain look-up would also find the properties that every object inherits, such as `constructor`.
 */
export function ownEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}
