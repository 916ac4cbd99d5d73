import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSaved } from '../../../../src/components/saved/savedItem.ts';
import { aSavedItem } from './aSavedItem.ts';

const now = '2026-11-21T12:00:00.000Z';
const file = (...items: unknown[]): string =>
  JSON.stringify({ format: 'unstuck-saved', version: 1, items });

test('what was exported is read', () => {
  const item = aSavedItem({ note: 'a\nb <b>', values: { port: '8080' } });
  expect(parseSaved(file(item), now)).toEqual({ items: [item], problems: [], newer: false });
});

test.each([
  ['{', /^It is not JSON\. Expected a file that “Export”/],
  ['[]', /expected "format": "unstuck-saved"/],
  ['{"format":"unstuck-saved","version":0,"items":[]}', /^Expected "version": 1/],
  ['{"format":"unstuck-saved","version":1,"items":{}}', /a list of "items"/],
])('%s is refused, with what was expected', (text, message) => {
  const { items, problems, newer } = parseSaved(text, now);
  expect(items).toEqual([]);
  expect(newer).toBe(false);
  expect(problems.join()).toMatch(message);
});

test('a newer version is told from a broken file', () => {
  const { newer, problems } = parseSaved('{"format":"unstuck-saved","version":2}', now);
  expect(newer).toBe(true);
  expect(problems[0]).toContain('It has version 2, and this page knows version 1');
});

test('every fault of every item is said, and the sound ones are taken', () => {
  const { items, problems } = parseSaved(
    file(
      null,
      aSavedItem(),
      {
        ...aSavedItem(),
        article: '../evil',
        part: 'x"onclick',
        changed: '2026-13-40T08:00:00.000Z',
        note: 7,
        values: { port: 1 },
      },
      { ...aSavedItem(), values: [] },
    ),
    now,
  );
  expect(items).toEqual([aSavedItem()]);
  expect(problems).toHaveLength(3);
  expect(problems[0]).toBe('Item 1: is null: expected an object.');
  for (const part of [
    'Item 3:',
    '"article" is "../evil": expected <tool>/<slug>',
    '"part" is ',
    '"changed" is "2026-13-40',
    '"note" is 7: expected text',
    '"values" is {"port":1}',
  ])
    expect(problems[1]).toContain(part);
  expect(problems[2]).toMatch(/^Item 4: "values" is \[\]/);
});

test('a time to come does not win for ever', () => {
  const item = aSavedItem({ changed: '2999-01-01T00:00:00.000Z' });
  expect(parseSaved(file(item), now).items[0]?.changed).toBe(now);
});

test('fields that nobody asked for do not come along', () => {
  const { items } = parseSaved(file({ ...aSavedItem(), address: 'javascript:alert(1)' }), now);
  expect(items).toEqual([aSavedItem()]);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.jsonValue().map((one) => file(one)),
      ),
      (text) => {
        expect(Array.isArray(parseSaved(text, now).items)).toBe(true);
      },
    ),
  );
});
