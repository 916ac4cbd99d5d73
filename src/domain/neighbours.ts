import type { Entry } from './Entry.ts';

/** The entries before and after one in a list; undefined at its ends. */
export function previousAndNext<Item extends Entry<unknown>>(list: readonly Item[], id: string) {
  const index = list.findIndex((entry) => entry.id === id);
  if (index === -1)
    throw new Error(`neighbours: "${id}" is not in the list of ${list.length} entries.`);
  return { previous: list[index - 1], next: list[index + 1] };
}
