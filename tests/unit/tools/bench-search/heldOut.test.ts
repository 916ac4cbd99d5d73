import { expect, test } from 'vitest';
import { copies } from '../../../../src/tools/bench-search/copies.ts';
import { heldOut } from '../../../../src/tools/bench-search/heldOut.ts';
import { indexed } from '../../search/index/anIndex.ts';

const articles = [
  indexed('git/a', 'alpha failed', { aliases: ['one', 'two'], searches: ['two', 'three'] }),
  indexed('git/b', 'beta failed', { aliases: ['four'] }),
];

test('each phrase is asked for once, of an index that does not have it', () => {
  const folds = heldOut(articles, 'aliases');
  expect(folds.flatMap(({ queries }) => queries.map(({ text }) => text))).toEqual([
    'one',
    'four',
    'two',
  ]);
  for (const { articles: left, queries } of folds) {
    for (const { id, text } of queries) {
      const own = left.find((article) => article.id === id);
      expect([...(own?.aliases ?? []), ...(own?.searches ?? [])]).not.toContain(text);
    }
  }
});

test('copies have other ids, and words of their own where asked', () => {
  const plain = copies(articles, 5, false);
  expect(new Set(plain.map(({ id }) => id)).size).toBe(5);
  expect(plain[2]?.error).toBe('alpha failed');
  const own = copies(articles, 2000, true).map(({ error }) => error);
  expect(new Set(own).size).toBe(2000);
});
