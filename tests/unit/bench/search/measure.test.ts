import { expect, test } from 'vitest';
import { askAll } from '../../../../bench/search/measure.ts';

const engine = {
  name: 'test',
  search: (query: string): string[] => (query === 'a' ? ['git/a', 'git/b'] : []),
  bytes: () => Promise.resolve(0),
};

test('the first right place counts, over several rounds, and what is wrong is kept', async () => {
  const first = await askAll(engine, [
    { text: 'a', right: ['git/a'] },
    { text: 'a', right: ['git/b', 'git/c'] },
  ]);
  expect(first).toMatchObject({ count: 2, first: 1, reciprocal: 1.5 });
  expect(first.wrong).toEqual([{ text: 'a', right: ['git/b', 'git/c'], ids: ['git/a', 'git/b'] }]);
  const second = await askAll(engine, [{ text: 'none', right: ['git/a'] }], first);
  expect(second).toMatchObject({ count: 3, first: 1, reciprocal: 1.5 });
  expect(second.wrong).toEqual([{ text: 'none', right: ['git/a'], ids: [] }]);
});
