// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SavedList } from '../../../../src/components/saved/SavedList.ts';
import { savedStore } from '../../../../src/components/saved/savedStore.ts';
import { storageKey } from '../../../../src/components/site/storage.ts';
import { blockStorage, buttonOf, find, hostile, page, type } from '../aPage.ts';
import { aSavedItem } from './aSavedItem.ts';

customElements.define('saved-list', SavedList);

const older = aSavedItem({ title: 'Older', changed: '2026-11-01T00:00:00.000Z' });
const newer = aSavedItem({ part: 'fix-b', title: 'Newer', note: 'on the build server' });

const open = () =>
  page(
    `<saved-list><input type="search"><button data-action="export">Export</button><button data-action="import">Import</button>
      <input type="file"><div class="saved-status" role="status"></div><ul class="saved-items"></ul></saved-list>`,
  );
const entries = () => [
  ...document.querySelectorAll<HTMLElement>('.saved-items > li:not(.saved-items__removed)'),
];
const titles = () =>
  entries()
    .filter(({ hidden }) => !hidden)
    .map((entry) => entry.querySelector('h2')?.textContent);
const said = () =>
  [...document.querySelectorAll('.saved-status > p')].map((line) => line.textContent);
const give = async (file: File): Promise<void> => {
  const field = find('[type=file]') as HTMLInputElement;
  vi.spyOn(field, 'files', 'get').mockReturnValue([file] as unknown as FileList);
  field.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(said().join()).toContain(file.name));
};

beforeEach(() => {
  localStorage.clear();
  for (const item of [older, newer]) savedStore.put(item);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the latest change comes first, each entry with a link to its part and a labeled note', () => {
  open();
  expect(titles()).toEqual(['Newer', 'Older']);
  expect(find('h2 a').getAttribute('href')).toBe('/errors/node/eaddrinuse/#fix-b');
  const note = find('textarea');
  expect(note.value).toBe('on the build server');
  expect(find(`label[for=${note.id}]`).textContent).toBe('Note');
});

test('an empty list says how something is saved', () => {
  localStorage.clear();
  open();
  expect(said()).toEqual([expect.stringContaining('Nothing is saved yet.')]);
});

test('finding looks at titles and notes, for every word', () => {
  open();
  type(find('[type=search]') as HTMLInputElement, 'SERVER newer');
  expect([titles(), said()]).toEqual([['Newer'], ['1 of 2 have “SERVER newer”.']]);
  type(find('[type=search]') as HTMLInputElement, hostile);
  expect([titles(), said()]).toEqual([[], [`0 of 2 have “${hostile}”.`]]);
  expect(document.querySelector('img, script')).toBeNull();
});

test('a removed entry can be brought back, with its note, and the focus goes along', () => {
  open();
  buttonOf('Remove: Newer').click();
  expect([titles(), savedStore.read().items.length]).toEqual([['Older'], 1]);
  expect(document.activeElement).toBe(buttonOf('Undo'));
  buttonOf('Undo').click();
  expect(titles()).toEqual(['Newer', 'Older']);
  expect(document.activeElement?.textContent).toBe('Newer');
  expect(savedStore.find(newer)?.note).toBe('on the build server');
});

test('a note is kept after a pause, and says so', () => {
  vi.useFakeTimers();
  open();
  type(find('textarea'), hostile);
  expect(savedStore.find(newer)?.note).toBe('on the build server');
  vi.advanceTimersByTime(500);
  expect(savedStore.find(newer)?.note).toBe(hostile);
  expect(find('.note-field [role=status]').textContent).toBe('Note saved.');
});

test('a note does not bring back what another tab removed', () => {
  vi.useFakeTimers();
  open();
  type(find('textarea'), 'late');
  savedStore.remove(newer);
  vi.advanceTimersByTime(500);
  expect(savedStore.find(newer)).toBeUndefined();
});

test('a change in another tab is shown, unless a note is being written here', () => {
  open();
  find('textarea').focus();
  savedStore.remove(older);
  dispatchEvent(new StorageEvent('storage', { key: storageKey('saved') }));
  expect(titles()).toEqual(['Newer', 'Older']);
  find('textarea').blur();
  dispatchEvent(new StorageEvent('storage', { key: 'unstuck:other' }));
  expect(titles()).toEqual(['Newer', 'Older']);
  dispatchEvent(new StorageEvent('storage', { key: storageKey('saved') }));
  expect(titles()).toEqual(['Newer']);
});

test('what a file brings is shown as text, with links to this site only', async () => {
  // As this page exports it, with items of somebody else.
  const file = JSON.parse(localStorage.getItem(storageKey('saved')) ?? '{}') as object;
  const bad = { ...newer, title: hostile, note: hostile, error: hostile, tool: hostile };
  const items = [bad, { ...bad, article: 'javascript:alert(1)' }];
  localStorage.clear();
  open();
  await give(new File([JSON.stringify({ ...file, items })], 'saved.json'));
  expect(said()[0]).toBe('saved.json: 1 added, 0 merged with what was here, 0 already here.');
  expect(said().length).toBeGreaterThan(1);
  expect(titles()).toEqual([hostile]);
  expect(document.querySelector('img, script')).toBeNull();
  for (const link of document.querySelectorAll('a'))
    expect(link.getAttribute('href')).toMatch(/^\/errors\//);
});

test('a file that is something else changes nothing, and the page says so', async () => {
  open();
  await give(new File(['not JSON'], 'notes.txt'));
  expect(said()[0]).toBe('notes.txt was not imported.');
  expect(titles()).toEqual(['Newer', 'Older']);
});

test('blocked storage is said, with what to do', () => {
  blockStorage();
  open();
  expect(said()).toEqual([expect.stringContaining('This browser blocks storage for the site')]);
});

test('a full storage keeps the entry, and says why as an alert', () => {
  open();
  const full = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: refuse,
    removeItem: refuse,
  };
  const stored = new Map([[storageKey('saved'), localStorage.getItem(storageKey('saved')) ?? '']]);
  vi.stubGlobal('localStorage', full);
  buttonOf('Remove: Newer').click();
  expect(find('[role=alert]').textContent).toContain('is full');
  expect(titles()).toEqual(['Newer', 'Older']);
});

function refuse(): never {
  throw new DOMException('no room', 'QuotaExceededError');
}
