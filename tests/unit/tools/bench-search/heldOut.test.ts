import { expect, test } from 'vitest';
import { heldOut } from '../../../../bench/search/heldOut.ts';
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
