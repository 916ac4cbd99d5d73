import { searchPath } from '../../domain/urls.ts';
import { createButton, createElement } from '../site/dom.ts';
import { storage } from '../site/storage.ts';

const key = 'searches';
const most = 6;
/** Longer ones are pastes: they may hold what nobody wants to be kept. */
const longest = 120;

/** The last searches that led somewhere, kept on this device only. */
export const recentSearches = {
  /** The last one first. */
  list(): readonly string[] {
    try {
      const saved: unknown = JSON.parse(storage.get(key) ?? '[]');
      return Array.isArray(saved) ? saved.filter((one) => typeof one === 'string') : [];
    } catch {
      return [];
    }
  },
  add(query: string): void {
    const text = query.trim();
    if (text === '' || text.length > longest) return;
    const others = recentSearches.list().filter((one) => one !== text);
    storage.set(key, JSON.stringify([text, ...others].slice(0, most)));
  },
  clear(): void {
    storage.set(key, null);
  },
};

/** The last searches as links, and a button that forgets them; nothing where there are none. */
export function recentList(cleared: () => void): HTMLElement[] {
  const searches = recentSearches.list();
  if (searches.length === 0) return [];
  const list = createElement('ol');
  list.append(
    ...searches.map((query) => {
      const item = createElement('li');
      const link = createElement('a', query);
      link.href = searchPath(query, '');
      item.append(link);
      return item;
    }),
  );
  const clear = createButton('Clear recent searches', () => {
    recentSearches.clear();
    cleared();
  });
  clear.className = 'small-button';
  const heading = createElement('p', 'Recent searches, kept on this device');
  heading.className = 'meta';
  return [heading, list, clear];
}
