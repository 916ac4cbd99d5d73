import { keep, type KeepResult, storage } from '../site/storage.ts';
import {
  type ParsedSaved,
  parseSaved,
  savedFormat,
  type SavedItem,
  savedKey,
} from './savedItem.ts';

/** How keeping it went; `newer`: another tab runs a version of this site that writes another format. */
type SaveResult = KeepResult | 'newer';

/**
 * What the reader saved, in this browser only. All of it is one text, so that a write happens
 * wholly or not at all; every change reads what another tab may have written since.
 */
export const savedStore = {
  read(): ParsedSaved {
    const now = new Date().toISOString();
    const [own, late] = savedTexts().map((text) => parseSaved(text, now));
    if (!own || !late) return own ?? { items: [], problems: [], newer: false };
    return {
      items: mergeSaved(own.items, late.items).items,
      problems: [...own.problems, ...late.problems],
      newer: own.newer || late.newer,
    };
  },

  find(item: Pick<SavedItem, 'article' | 'part'>): SavedItem | undefined {
    return savedStore.read().items.find((one) => savedKey(one) === savedKey(item));
  },

  /** Puts an item in the place of its older version, or adds it. */
  put(item: SavedItem): SaveResult {
    return savedStore.write((items) => [
      item,
      ...items.filter((one) => savedKey(one) !== savedKey(item)),
    ]);
  },

  remove(item: Pick<SavedItem, 'article' | 'part'>): SaveResult {
    return savedStore.write((items) => items.filter((one) => savedKey(one) !== savedKey(item)));
  },

  merge(items: readonly SavedItem[]): MergedSaved & { readonly result: SaveResult } {
    const merged = mergeSaved(savedStore.read().items, items);
    return { ...merged, result: savedStore.write(() => merged.items) };
  },

  /** Writes what `change` makes of the items. What of them cannot be read is kept aside first. */
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

/** What is saved, then what a tab of an earlier build saved since, if there is any. */
function savedTexts(): string[] {
  return [storage.get('saved'), storage.late('saved')].filter((text) => text !== null);
}

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

/** Why something was not kept, and what to do about it; undefined if it was. */
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
