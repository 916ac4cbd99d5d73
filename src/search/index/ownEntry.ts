/** An entry of a JSON object. Objects inherit `constructor` and others, which are words like any other. */
export function ownEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}
