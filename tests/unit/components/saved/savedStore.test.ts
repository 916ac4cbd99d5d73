import fc from 'fast-check';
import { describe, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type SavedItem, savedKey } from '../../../../src/components/saved/savedItem.ts';
import { mergeSaved, savedStore } from '../../../../src/components/saved/savedStore.ts';
import { aBrowser } from '../feedback/aBrowser.ts';
import { aSavedItem } from './aSavedItem.ts';

describe('mergeSaved', () => {
  const time = fc.constantFrom(
    '2026-11-19T08:00:00.000Z',
    '2026-11-20T08:00:00.000Z',
    '2026-11-21T08:00:00.000Z',
  );
  const item: fc.Arbitrary<SavedItem> = fc
    .record({
      article: fc.constantFrom('git/a', 'git/b'),
      part: fc.constantFrom('', 'fix-x'),
      note: fc.string({ maxLength: 6 }),
      values: fc.dictionary(
        fc.constantFrom('port', 'host', 'constructor'),
        fc.string({ maxLength: 3 }),
      ),
      saved: time,
      changed: time,
    })
    .map(aSavedItem);
  const list = fc.uniqueArray(item, { selector: savedKey, maxLength: 4 });

  test('the newer version wins, and says how many were added and changed', () => {
    const own = [
      aSavedItem({ title: 'Old', values: { port: '1' } }),
      aSavedItem({ article: 'git/a' }),
    ];
    const other = [
      aSavedItem({ title: 'New', values: { port: '2' }, changed: '2026-11-21T08:00:00.000Z' }),
      aSavedItem({ article: 'git/b' }),
    ];
    const merged = mergeSaved(own, other);
    expect(merged).toMatchObject({ added: 1, changed: 1 });
    expect(merged.items.map(({ article, title }) => `${article} ${title}`)).toEqual([
      'node/eaddrinuse New',
      'git/a Listen on another port',
      'git/b Listen on another port',
    ]);
    expect(merged.items[0]?.values).toEqual({ port: '2' });
  });

  test('two notes on one item are both kept, the newer one first; an empty one takes nothing away', () => {
    const older = aSavedItem({ note: 'asked Anna' });
    const newer = aSavedItem({ note: 'it was the proxy', changed: '2026-11-21T08:00:00.000Z' });
    expect(mergeSaved([older], [newer]).items[0]?.note).toBe('it was the proxy\n\nasked Anna');
    expect(mergeSaved([older], [{ ...newer, note: '' }]).items[0]?.note).toBe('asked Anna');
  });

  test('no note, item or value name is ever lost', () => {
    fc.assert(
      fc.property(list, list, (own, other) => {
        const { items } = mergeSaved(own, other);
        for (const one of [...own, ...other]) {
          const found = items.find((kept) => savedKey(kept) === savedKey(one));
          expect(found?.note).toContain(one.note);
          expect(Object.keys(found?.values ?? {})).toEqual(
            expect.arrayContaining(Object.keys(one.values)),
          );
          expect((found?.saved ?? '') <= one.saved).toBe(true);
          expect((found?.changed ?? '') >= one.changed).toBe(true);
        }
      }),
    );
  });

  test('of two versions of one moment each field is decided alone', () => {
    const a = aSavedItem({ note: '', values: { host: '' } });
    const b = aSavedItem({ note: ' ', values: { host: '"' } });
    const { items } = mergeSaved([a], [b]);
    expect(items).toMatchObject([{ note: ' ', values: { host: '"' } }]);
    expect(mergeSaved(items, [a])).toMatchObject({ items, changed: 0 });
    expect(mergeSaved(items, [b])).toMatchObject({ items, changed: 0 });
  });

  test('the order does not matter, and merging again changes nothing', () => {
    fc.assert(
      fc.property(list, list, (own, other) => {
        const merged = mergeSaved(own, other).items;
        const sorted = merged.map(({ values, ...one }) => ({
          ...one,
          values: Object.entries(values).sort(),
        }));
        const swapped = mergeSaved(other, own).items.map(({ values, ...one }) => ({
          ...one,
          values: Object.entries(values).sort(),
        }));
        expect(swapped).toEqual(sorted);
        expect(mergeSaved(merged, other)).toMatchObject({ items: merged, added: 0, changed: 0 });
        expect(mergeSaved(merged, own).items).toEqual(merged);
      }),
    );
  });
});

describe('savedStore', () => {
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
});
