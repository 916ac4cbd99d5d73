import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import { keep } from '../site/keep.ts';
import { storage } from '../site/storage.ts';
import { downloadText } from './downloadText.ts';
import { savedStore } from './savedStore.ts';

/** What has to be said of the storage: blocked, unreadable in part, or empty, and what to do then. */
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
