import { keep, type KeepResult } from '../site/keep.ts';
import { storage } from '../site/storage.ts';
import { mergeSaved, type MergedSaved } from './mergeSaved.ts';
import { parseSaved, type ParsedSaved } from './parseSaved.ts';
import type { SavedItem } from './SavedItem.ts';
import { savedFormat } from './savedFormat.ts';
import { savedKey } from './savedKey.ts';

/** How keeping it went; `newer`: another tab runs a version of this site that writes another format. */
export type SaveResult = KeepResult | 'newer';

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
