import { searchPath } from '../../domain/searchAddress.ts';
import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import { recentSearches } from './recentSearches.ts';

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
