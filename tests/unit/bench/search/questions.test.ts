import { describe, expect, test } from 'vitest';
import { askAll, copies, heldOut } from '../../../../bench/search/questions.ts';
import { indexed } from '../../search/index/anIndex.ts';

describe('askAll', () => {
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
    expect(first.wrong).toEqual([
      { text: 'a', right: ['git/b', 'git/c'], ids: ['git/a', 'git/b'] },
    ]);
    const second = await askAll(engine, [{ text: 'none', right: ['git/a'] }], first);
    expect(second).toMatchObject({ count: 3, first: 1, reciprocal: 1.5 });
    expect(second.wrong).toEqual([{ text: 'none', right: ['git/a'], ids: [] }]);
  });
});

describe('copies', () => {
  const articles = [indexed('git/a', 'alpha failed'), indexed('git/b', 'beta failed')];

  test('copies have other ids, and words of their own where asked', () => {
    const plain = copies(articles, 5, false);
    expect(new Set(plain.map(({ id }) => id)).size).toBe(5);
    expect(plain[2]?.error).toBe('alpha failed');
    const own = copies(articles, 2000, true).map(({ error }) => error);
    expect(new Set(own).size).toBe(2000);
  });
});

describe('heldOut', () => {
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
});
