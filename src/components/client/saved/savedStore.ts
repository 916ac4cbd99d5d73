import { keep, type KeepResult } from '../keep.ts';
import { storage } from '../storage.ts';
import { mergeSaved, type MergedSaved } from './mergeSaved.ts';
import { parseSaved, type ParsedSaved } from './parseSaved.ts';
import type { SavedItem } from './SavedItem.ts';
import { savedFormat } from './savedFormat.ts';
import { savedKey } from './savedKey.ts';
import { savedKeys } from './savedKeys.ts';

/** How keeping it went; `newer`: another tab runs a version of this site that writes another format. */
export type SaveResult = KeepResult | 'newer';

/**
 * What the reader saved, in this browser only. All of it is one text, so that a write happens
 * wholly or not at all; every change reads what another tab may have written since.
 */
export const savedStore = {
  read(): ParsedSaved {
    const text = storage.get(savedKeys.items);
    return text === null
      ? { items: [], problems: [], newer: false }
      : parseSaved(text, new Date().toISOString());
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
      const texts = [storage.get(savedKeys.unreadable), storage.get(savedKeys.items)];
      const aside = keep(savedKeys.unreadable, texts.filter(Boolean).join('\n'));
      if (aside !== 'kept') return aside;
    }
    return keep(savedKeys.items, JSON.stringify({ ...savedFormat, items: change(items) }));
  },
};
