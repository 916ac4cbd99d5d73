import { articlePath } from '../../domain/articleAddress.ts';
import { formatDay } from '../../domain/formatDay.ts';
import { linkFragment } from '../../domain/linkFragment.ts';
import { listValues } from '../values/listValues.ts';
import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import { noteField } from './noteField.ts';
import type { SavedItem } from './SavedItem.ts';

/**
 * A saved item in the list: where it leads, its values, its note.
 *
 * @param remove takes it out of the list; returns why if it cannot
 */
export function savedEntry(
  item: SavedItem,
  { remove }: { readonly remove: () => string | undefined },
): HTMLLIElement {
  const entry = createElement('li');
  const heading = createElement('h2');
  const link = createElement('a', item.title || item.error);
  // Made of the checked id, never of an address that a file could bring along.
  link.href = articlePath(item.article) + linkFragment(item.part, item.values);
  heading.append(link);
  const kind = item.part === '' ? 'article' : 'fix';
  const day = `saved ${formatDay(item.saved.slice(0, 10))}`;
  const meta = createElement('p', [item.tool, kind, day].filter(Boolean).join(' · '));
  meta.className = 'meta';
  entry.append(heading);
  if (item.title !== '') {
    const message = createElement('p');
    message.append(createElement('code', item.error));
    entry.append(message);
  }
  entry.append(meta);
  if (Object.keys(item.values).length > 0)
    entry.append(createElement('p', `With your values: ${listValues(item.values)}`));
  const fault = createElement('p');
  fault.setAttribute('role', 'alert');
  const removal = createButton('Remove', () => (fault.textContent = remove() ?? ''));
  removal.setAttribute('aria-label', `Remove: ${item.title || item.error}`);
  entry.append(noteField(item, 'Note'), removal, fault);
  return entry;
}
