import { formatDay } from '../../domain/format.ts';
import { articlePath, linkFragment } from '../../domain/urls.ts';
import { createButton, createElement } from '../site/dom.ts';
import { keep, storage } from '../site/storage.ts';
import { listValues } from '../values/commandValues.ts';
import { noteField } from './parts.ts';
import type { ParsedSaved, SavedItem } from './savedItem.ts';
import { type MergedSaved, savedStore } from './savedStore.ts';

/**
 * Creates the list entry of a saved item, with its link, its values and its note.
 *
 * @param remove removes the item from the list; returns the problem if that fails
 */
export function savedEntry(
  item: SavedItem,
  { remove }: { readonly remove: () => string | undefined },
): HTMLLIElement {
  const entry = createElement('li');
  const heading = createElement('h2');
  const link = createElement('a', item.title || item.error);
  // The URL is built from the checked id. It never comes from an imported file.
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
  const alert = createElement('p');
  alert.setAttribute('role', 'alert');
  const removal = createButton('Remove', () => (alert.textContent = remove() ?? ''));
  removal.setAttribute('aria-label', `Remove: ${item.title || item.error}`);
  entry.append(noteField(item, 'Note'), removal, alert);
  return entry;
}

/** The notices of the list: if the storage is blocked, partly unreadable or empty, what to do. */
export function savedNotices(count: number): HTMLElement[] {
  if (keep('probe', '') === 'blocked')
    return [
      createElement(
        'p',
        'This browser blocks storage for the site, so nothing can be saved here. Allow it in the browser’s settings, or leave the private window.',
      ),
    ];
  storage.set('probe', null);
  const { problems, newer } = savedStore.read();
  if (newer) return [createElement('p', problems.join(' '))];
  const unreadable = storage.get(problems.length > 0 ? 'saved' : 'saved-unreadable');
  if (unreadable !== null && (problems.length > 0 || unreadable !== '')) {
    const line = createElement('p', 'A part of what this browser kept could not be read. ');
    line.append(
      createButton('Download it as it is', () =>
        downloadText('unstuck-unreadable.json', unreadable),
      ),
    );
    return [line, ...problems.map((problem) => createElement('p', problem))];
  }
  if (count > 0) return [];
  return [
    createElement(
      'p',
      'Nothing is saved yet. Press “☆ Save” under the message of an article, or under one of its fixes.',
    ),
  ];
}

/** The number of problems of a file that are listed one by one. */
const maxProblems = 10;

/** Returns the result of an import, line by line: the number of new items, and the problems. */
export function importReport(
  name: string,
  { items, problems }: ParsedSaved,
  { added, changed }: MergedSaved,
  problem: string | undefined,
): string[] {
  if (problem) return [problem.replace('Not saved', `${name} was not imported`)];
  const unchanged = items.length - added - changed;
  const done = `${name}: ${added} added, ${changed} merged with what was here, ${unchanged} already here.`;
  const left = problems.length - maxProblems;
  return [
    ...(items.length > 0 ? [done] : [`${name} was not imported.`]),
    ...(items.length + problems.length === 0 ? ['It has no items.'] : []),
    ...problems.slice(0, maxProblems),
    ...(left > 0 ? [`And ${left} more that could not be read.`] : []),
  ];
}

/** Offers a JSON text as a download. Nothing is sent: the browser creates the file in the page. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
