import { keep, type KeepResult, storage } from '../site/storage.ts';
import {
  type ParsedSaved,
  parseSaved,
  savedFormat,
  type SavedItem,
  savedKey,
} from './savedItem.ts';

/** Result of a write. `newer`: another tab runs a newer version of this site, with another format. */
type SaveResult = KeepResult | 'newer';

/**
 * The user's saved items, in this browser only. They are one text, so that a write succeeds or fails
 * as a whole. Every change first reads the text again, as another tab may have written it.
 */
export const savedStore = {
  read(): ParsedSaved {
    const now = new Date().toISOString();
    const [current, late] = savedTexts().map((text) => parseSaved(text, now));
    if (!current || !late) return current ?? { items: [], problems: [], newer: false };
    return {
      items: mergeSaved(current.items, late.items).items,
      problems: [...current.problems, ...late.problems],
      newer: current.newer || late.newer,
    };
  },

  find(item: Pick<SavedItem, 'article' | 'part'>): SavedItem | undefined {
    return savedStore.read().items.find((other) => savedKey(other) === savedKey(item));
  },

  /** Replaces the older version of an item, or adds the item. */
  put(item: SavedItem): SaveResult {
    return savedStore.write((items) => [
      item,
      ...items.filter((other) => savedKey(other) !== savedKey(item)),
    ]);
  },

  remove(item: Pick<SavedItem, 'article' | 'part'>): SaveResult {
    return savedStore.write((items) => items.filter((other) => savedKey(other) !== savedKey(item)));
  },

  merge(items: readonly SavedItem[]): MergedSaved & { readonly result: SaveResult } {
    const merged = mergeSaved(savedStore.read().items, items);
    return { ...merged, result: savedStore.write(() => merged.items) };
  },

  /** Writes the items that `change` returns. First stores text that cannot be read elsewhere. */
  write(change: (items: readonly SavedItem[]) => readonly SavedItem[]): SaveResult {
    const { items, problems, newer } = savedStore.read();
    if (newer) return 'newer';
    if (problems.length > 0) {
      const texts = [storage.get('saved-unreadable'), ...savedTexts()];
      const aside = keep('saved-unreadable', texts.filter(Boolean).join('\n'));
      if (aside !== 'kept') return aside;
    }
    const result = keep('saved', JSON.stringify({ ...savedFormat, items: change(items) }));
    if (result === 'kept') storage.removeLate('saved');
    return result;
  },
};

/** Returns the saved text, and the text that an open tab of an earlier build saved since, if any. */
function savedTexts(): string[] {
  return [storage.get('saved'), storage.late('saved')].filter((text) => text !== null);
}

/** The result of a merge, with the numbers of added and changed items. */
export interface MergedSaved {
  /** The item that was changed last comes first. */
  readonly items: readonly SavedItem[];
  readonly added: number;
  readonly changed: number;
}

/**
 * Merges two lists without loss. The newer version of an item wins, but keeps the note of the older
 * version, and the values that only the older version has. The order of the lists does not matter,
 * and merging again changes nothing.
 */
export function mergeSaved(
  current: readonly SavedItem[],
  other: readonly SavedItem[],
): MergedSaved {
  const merged = new Map<string, SavedItem>();
  const put = (version: SavedItem): void => {
    const item = canonical(version);
    const key = savedKey(item);
    const previous = merged.get(key);
    merged.set(key, previous ? mergeItems(previous, item) : item);
  };
  current.forEach(put);
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
 * Merges two versions with the same time, of which neither is newer. The greater text of each field
 * wins, so that merging the result with one of the versions returns the result again.
 */
function mergeEquals(a: SavedItem, b: SavedItem): SavedItem {
  const greater = (first = '', second = ''): string =>
    compare(first, second) < 0 ? second : first;
  // An imported file may name a value `toString`, which every object inherits.
  const valueOf = ({ values }: SavedItem, name: string): string | undefined =>
    Object.hasOwn(values, name) ? values[name] : undefined;
  const values = Object.keys({ ...a.values, ...b.values }).map((name) => [
    name,
    greater(valueOf(a, name), valueOf(b, name)),
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

/** Returns the newer note, followed by the older note unless one contains the other. */
function mergeNotes(older: string, newer: string): string {
  if (newer.includes(older)) return newer;
  return older.includes(newer) ? older : `${newer}\n\n${older}`;
}

/** Puts the fields and values of an item in a fixed order, so that equal items have equal JSON. */
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

/** Returns why an item was not saved and what to do about it. Returns undefined if it was saved. */
export function saveProblem(result: SaveResult): string | undefined {
  switch (result) {
    case 'kept':
      return undefined;
    case 'full':
      return 'Not saved: this browser’s storage for the site is full. Export your saved fixes, remove what you no longer need, then try again.';
    case 'blocked':
      return 'Not saved: this browser blocks storage for the site. Allow it in the browser’s settings, or leave the private window. Until then, copy the fix as Markdown from “Share”.';
    case 'newer':
      return 'Not saved: another tab runs a newer version of this site. Reload this page, then try again.';
  }
}
