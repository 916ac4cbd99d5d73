import { searchPath } from '../../domain/urls.ts';
import { createButton, createElement } from '../site/dom.ts';
import { storage } from '../site/storage.ts';
import { resultGroup } from './elements.ts';

const key = 'searches';
const maxSearches = 6;
/** A longer query is a paste, which may contain private data. It is not stored. In UTF-16 units. */
const maxLength = 120;

/** The last searches whose results the user opened, stored on this device only. */
export const recentSearches = {
  /** Returns the searches, the last search first. */
  list(): readonly string[] {
    try {
      const saved: unknown = JSON.parse(storage.get(key) ?? '[]');
      return Array.isArray(saved) ? saved.filter((query) => typeof query === 'string') : [];
    } catch {
      return [];
    }
  },
  add(query: string): void {
    const text = query.trim();
    if (text === '' || text.length > maxLength) return;
    const others = recentSearches.list().filter((other) => other !== text);
    storage.set(key, JSON.stringify([text, ...others].slice(0, maxSearches)));
  },
  clear(): void {
    storage.set(key, null);
  },
};

/** Renders the recent searches as links, with a button that clears them. Empty if there are none. */
export function recentList(cleared: () => void): HTMLElement[] {
  const searches = recentSearches.list();
  if (searches.length === 0) return [];
  const items = searches.map((query) => {
    const item = createElement('li');
    const link = createElement('a', query);
    link.href = searchPath(query, '');
    item.append(link);
    return item;
  });
  const groups = createElement('div');
  groups.className = 'result-groups';
  groups.append(resultGroup('Recent searches, kept on this device', items));
  const clear = createButton('Clear recent searches', () => {
    recentSearches.clear();
    cleared();
  });
  clear.className = 'small-button';
  return [groups, clear];
}
