import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answers } from '../../../../src/components/feedback/answers.ts';
import {
  earlierStorageKey,
  keep,
  storage,
  storageKey,
  takeOverEarlierKeys,
} from '../../../../src/components/site/storage.ts';
import { savedFormat } from '../../../../src/components/saved/savedItem.ts';
import { savedStore } from '../../../../src/components/saved/savedStore.ts';
import { aSavedItem } from '../saved/aSavedItem.ts';

/** Local storage with room for some characters: keys and values count. */
class FakeStorage {
  [key: string]: unknown;
  readonly #room: number;
  constructor(texts: Readonly<Record<string, string>>, room: number) {
    Object.assign(this, texts);
    this.#room = room;
  }
  getItem(key: string): string | null {
    const text = Object.hasOwn(this, key) ? this[key] : null;
    return typeof text === 'string' ? text : null;
  }
  setItem(key: string, text: string): void {
    const others = Object.entries(this).filter(([name]) => name !== key);
    const size = [...others, [key, text]].join('').length;
    if (size > this.#room) throw new DOMException('full', 'QuotaExceededError');
    this[key] = text;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

/** A browser that holds these texts. Returns a function that reads what it holds now. */
function holding(texts: Readonly<Record<string, string>>, room = 100_000) {
  const local = new FakeStorage(texts, room);
  vi.stubGlobal('localStorage', local);
  return () => Object.fromEntries(Object.entries(local));
}

const list = (...items: readonly ReturnType<typeof aSavedItem>[]): string =>
  JSON.stringify({ ...savedFormat, items });

beforeEach(() => void vi.stubEnv('BASE_URL', '/kb/'));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test('two sites on one origin do not see what the other keeps', () => {
  holding({});
  expect(savedStore.put(aSavedItem())).toBe('kept');
  storage.set('theme', 'dark');
  vi.stubEnv('BASE_URL', '/docs/');
  expect(savedStore.read().items).toEqual([]);
  expect(storage.get('theme')).toBeNull();
  vi.stubEnv('BASE_URL', '/kb/');
  expect(savedStore.read().items).toEqual([aSavedItem()]);
  expect(storage.get('theme')).toBe('dark');
});

test('the site that is opened first takes over every earlier value, once', () => {
  const held = holding({
    theme: 'dark',
    os: 'macos',
    'checks:git/a': 'check-1,check-2',
    'unstuck:saved': list(aSavedItem()),
    'unstuck:saved-unreadable': 'half',
    'unstuck:answers': '[]',
    'unstuck:outbox': '[1]',
    'unstuck:searches': '["x"]',
    other: 'not ours',
  });
  takeOverEarlierKeys();
  expect(held()).toEqual({
    'unstuck:/kb/:theme': 'dark',
    'unstuck:/kb/:os': 'macos',
    'unstuck:/kb/:checks:git/a': 'check-1,check-2',
    'unstuck:/kb/:saved': list(aSavedItem()),
    'unstuck:/kb/:saved-unreadable': 'half',
    'unstuck:/kb/:answers': '[]',
    'unstuck:/kb/:outbox': '[1]',
    'unstuck:/kb/:searches': '["x"]',
    other: 'not ours',
  });
  vi.stubEnv('BASE_URL', '/docs/');
  takeOverEarlierKeys();
  expect(savedStore.read().items).toEqual([]);
});

test('a visit stays with the site that its key names', () => {
  const held = holding({ 'back:/kb/errors/git/a/': '1', 'back:/docs/errors/git/a/': '1' });
  takeOverEarlierKeys();
  expect(storage.get('back:/kb/errors/git/a/')).toBe('1');
  expect(held()).toEqual({
    'unstuck:/kb/:back:/kb/errors/git/a/': '1',
    'back:/docs/errors/git/a/': '1',
  });
});

test('a full storage loses nothing: values stay under their earlier keys until there is room', () => {
  const text = list(aSavedItem({ note: 'x'.repeat(500) }));
  const held = holding({ 'unstuck:saved': text, filler: 'x'.repeat(300) }, text.length + 350);
  takeOverEarlierKeys();
  expect(held()).toHaveProperty(['unstuck:saved'], text);
  expect(savedStore.read().items).toHaveLength(1);
  expect(savedStore.put(aSavedItem({ article: 'git/b', note: 'x'.repeat(500) }))).toBe('full');
  expect(savedStore.read().items).toHaveLength(1);
  // A shorter text has room where the old one is, and the one after that can move.
  expect(savedStore.put(aSavedItem({ note: 'short' }))).toBe('kept');
  expect(savedStore.read().items).toEqual([aSavedItem({ note: 'short' })]);
  takeOverEarlierKeys();
  expect(Object.keys(held())).toEqual(expect.arrayContaining(['filler', 'unstuck:/kb/:saved']));
  expect(held()).not.toHaveProperty(['unstuck:saved']);
});

test('what a tab of an earlier build saves after that is merged, not lost', () => {
  const held = holding({ 'unstuck:saved': list(aSavedItem()) });
  takeOverEarlierKeys();
  const late = aSavedItem({ article: 'git/late' });
  localStorage.setItem('unstuck:saved', list(late));
  takeOverEarlierKeys();
  expect(savedStore.read().items).toHaveLength(2);
  expect(savedStore.remove(aSavedItem())).toBe('kept');
  expect(savedStore.read().items).toEqual([late]);
  expect(held()).not.toHaveProperty(['unstuck:saved']);
});

test('what is removed does not come back from an earlier key', () => {
  holding({ 'unstuck:/kb/:answers': '[1]', 'unstuck:answers': '[2]' });
  storage.set('answers', null);
  expect(storage.get('answers')).toBeNull();
  expect(answers.of('git/a')).toBeUndefined();
});

test('a blocked storage breaks nothing', () => {
  vi.stubGlobal('localStorage', undefined);
  takeOverEarlierKeys();
  storage.set('theme', 'dark');
  expect([storage.get('theme'), storage.late('saved')]).toEqual([null, null]);
  expect(keep('saved', '')).toBe('blocked');
});

test('keys have the path of the site, and earlier ones did not', () => {
  expect(storageKey('checks:git/a')).toBe('unstuck:/kb/:checks:git/a');
  expect(storageKey('paste')).toBe('unstuck:/kb/:paste');
  expect(earlierStorageKey('checks:git/a')).toBe('checks:git/a');
  expect(earlierStorageKey('saved-unreadable')).toBe('unstuck:saved-unreadable');
});
