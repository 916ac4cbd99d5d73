import { searchAddress } from '../../domain/searchAddress.ts';
import { button } from '../site/button.ts';
import { element } from '../site/element.ts';
import { recentSearches } from './recentSearches.ts';

/** The last searches as links, and a button that forgets them; nothing where there are none. */
export function recentList(cleared: () => void): HTMLElement[] {
  const searches = recentSearches.list();
  if (searches.length === 0) return [];
  const list = element('ol');
  list.append(
    ...searches.map((query) => {
      const item = element('li');
      const link = element('a', query);
      link.href = searchAddress(query, '');
      item.append(link);
      return item;
    }),
  );
  const clear = button('Clear recent searches', () => {
    recentSearches.clear();
    cleared();
  });
  clear.className = 'small-button';
  const heading = element('p', 'Recent searches, kept on this device');
  heading.className = 'meta';
  return [heading, list, clear];
}
