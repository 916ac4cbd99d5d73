import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { savedStore } from '../../../../../src/components/saved/savedStore.ts';
import { aBrowser } from '../feedback/aBrowser.ts';
import { aSavedItem } from './aSavedItem.ts';

let { stored } = aBrowser();
beforeEach(() => {
  ({ stored } = aBrowser());
});
afterEach(() => vi.unstubAllGlobals());

test('what is put is found again, in the place of its older version', () => {
  expect(savedStore.put(aSavedItem({ note: 'one' }))).toBe('kept');
  expect(savedStore.put(aSavedItem({ note: 'two' }))).toBe('kept');
  expect(savedStore.read().items).toEqual([aSavedItem({ note: 'two' })]);
  savedStore.remove(aSavedItem());
  expect(savedStore.find(aSavedItem())).toBeUndefined();
});

test('what could not be read is kept aside, each time', () => {
  stored.set('unstuck:/:saved', '{"items": ["half');
  savedStore.put(aSavedItem());
  stored.set('unstuck:/:saved', '{"items": ["another half');
  savedStore.put(aSavedItem());
  expect(stored.get('unstuck:/:saved-unreadable')).toBe(
    '{"items": ["half\n{"items": ["another half',
  );
  expect(savedStore.read().items).toEqual([aSavedItem()]);
});

test('what a newer version wrote is left alone', () => {
  const newer = '{"format":"unstuck-saved","version":2,"things":[1]}';
  stored.set('unstuck:/:saved', newer);
  expect(savedStore.put(aSavedItem())).toBe('newer');
  expect(savedStore.remove(aSavedItem())).toBe('newer');
  expect([...stored]).toEqual([['unstuck:/:saved', newer]]);
});
