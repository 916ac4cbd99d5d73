import type { SavedItem } from './SavedItem.ts';
import { savedKey } from './savedKey.ts';

/** What a merge made, and of how many items. */
export interface MergedSaved {
  /** The one that was changed last first. */
  readonly items: readonly SavedItem[];
  readonly added: number;
  readonly changed: number;
}

/**
 * Merges two lists without loss: of two versions of an item the newer wins, but each note stays in
 * it, as do values that only the older has. The order of the two does not matter, and merging
 * again changes nothing.
 */
export function mergeSaved(own: readonly SavedItem[], other: readonly SavedItem[]): MergedSaved {
  const merged = new Map<string, SavedItem>();
  const put = (one: SavedItem): void => {
    const item = canonical(one);
    const key = savedKey(item);
    const known = merged.get(key);
    merged.set(key, known ? mergeItems(known, item) : item);
  };
  own.forEach(put);
  const before = new Map(merged);
  other.forEach(put);
  const added = merged.size - before.size;
  const changed = [...before].filter(
    ([key, item]) => JSON.stringify(merged.get(key)) !== JSON.stringify(item),
  ).length;
  const items = [...merged.values()].sort(
    (a, b) => compare(b.changed, a.changed) || compare(savedKey(a), savedKey(b)),
  );
  return { items, added, changed };
}

function mergeItems(a: SavedItem, b: SavedItem): SavedItem {
  const saved = compare(a.saved, b.saved) < 0 ? a.saved : b.saved;
  if (a.changed === b.changed) return { ...mergeEquals(a, b), saved };
  const [older, newer] = compare(a.changed, b.changed) < 0 ? [a, b] : [b, a];
  return canonical({
    ...newer,
    note: mergeNotes(older.note, newer.note),
    values: { ...older.values, ...newer.values },
    saved,
  });
}

/**
 * Of two versions of the same moment neither is newer. Each field is decided by itself, as what
 * was merged has to win against what it was merged of.
 */
function mergeEquals(a: SavedItem, b: SavedItem): SavedItem {
  const greater = (one = '', other = ''): string => (compare(one, other) < 0 ? other : one);
  // A file may name a value as JavaScript names what every object has.
  const own = ({ values }: SavedItem, name: string): string | undefined =>
    Object.hasOwn(values, name) ? values[name] : undefined;
  const values = Object.keys({ ...a.values, ...b.values }).map((name) => [
    name,
    greater(own(a, name), own(b, name)),
  ]);
  const [first, second] = compare(a.note, b.note) < 0 ? [a.note, b.note] : [b.note, a.note];
  return canonical({
    ...a,
    error: greater(a.error, b.error),
    tool: greater(a.tool, b.tool),
    title: greater(a.title, b.title),
    note: mergeNotes(first, second),
    values: Object.fromEntries(values) as SavedItem['values'],
  });
}

/** The newer note, and below it the older if the newer does not have all of it. */
function mergeNotes(older: string, newer: string): string {
  if (newer.includes(older)) return newer;
  return older.includes(newer) ? older : `${newer}\n\n${older}`;
}

/** With its fields and values in one order, so that equal items are written equally. */
function canonical(item: SavedItem): SavedItem {
  const { article, part, error, tool, title, note, saved, changed } = item;
  const values = Object.entries(item.values).sort(([a], [b]) => compare(a, b));
  return {
    article,
    part,
    error,
    tool,
    title,
    note,
    values: Object.fromEntries(values),
    saved,
    changed,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
