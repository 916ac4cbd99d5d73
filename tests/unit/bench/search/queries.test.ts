import { describe, expect, test } from 'vitest';
import { heldOut, heldOutRounds, misspell, realRound } from '../../../../bench/search/queries.ts';
import { editDistance } from '../../../../src/match/spelling.ts';
import { indexed } from '../../search/index/anIndex.ts';

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

describe('querySets', () => {
  const articles = [
    indexed('git/a', 'alpha failed', {
      aliases: ['first alias', 'second alias'],
      searches: ['why alpha failed'],
      codes: ['E0001'],
    }),
    indexed('git/b', 'beta failed', { codes: ['E0001', 'E0002'] }),
  ];

  test('a round asks for what its articles lack, each set misspelled as well', () => {
    const [round, ...more] = heldOutRounds(articles, Infinity);
    expect(more).toHaveLength(1);
    expect(round?.articles[0]).toMatchObject({
      aliases: ['second alias'],
      searches: [],
      codes: [],
    });
    const texts = (set: string) => round?.sets.get(set)?.map(({ text }) => text);
    expect(texts('aliases')).toEqual(['first alias']);
    expect(texts('searches')).toEqual(['why alpha failed']);
    expect(texts('one typo')).toHaveLength(2);
    expect(texts('one typo')).not.toContain('first alias');
  });

  test('each article that has a code is right for it', () => {
    const [round] = heldOutRounds(articles, 1);
    expect(round?.sets.get('codes')?.[0]?.right).toEqual(
      expect.arrayContaining(['git/a', 'git/b']),
    );
  });

  test('real queries are those about the articles that are there', () => {
    const { sets } = realRound(articles, [
      { id: 'git/a', also: ['git/b'], kind: 'query', text: 'alpha does not work' },
      { id: 'git/none', also: [], kind: 'query', text: 'something else' },
      { id: 'git/a', also: [], kind: 'paste', text: 'alpha failed' },
    ]);
    expect(sets.get('real queries')).toEqual([
      { text: 'alpha does not work', right: ['git/a', 'git/b'] },
    ]);
  });
});

describe('typos', () => {
  const queries = ['permission denied publickey', 'module not found', 'git rm -r', 'aaaaa'];

  test('one edit changes one word by at most a swap', () => {
    const typos = misspell(queries, 1, 1);
    queries.slice(0, 2).forEach((query, at) => {
      const own = query.split(' ');
      const other = typos[at]?.split(' ') ?? [];
      const changed = own.filter((word, place) => word !== other[place]);
      expect(changed).toHaveLength(1);
      expect(editDistance(query, typos[at] ?? '', 2)).toBeLessThanOrEqual(2);
    });
  });

  test('two edits change two words where there are two', () => {
    const other = misspell(queries, 2, 1)[0]?.split(' ') ?? [];
    expect(
      'permission denied publickey'.split(' ').filter((word, at) => word !== other[at]),
    ).toHaveLength(2);
  });

  test('short words stay as they are, and every typo differs from its query', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const typos = misspell(queries, 1, seed);
      expect(typos[2]).toBeUndefined();
      expect(typos[3]).not.toBe('aaaaa');
    }
  });

  test('a seed gives the same typos', () => {
    expect(misspell(queries, 2, 7)).toEqual(misspell(queries, 2, 7));
    expect(misspell(queries, 2, 7)).not.toEqual(misspell(queries, 2, 8));
  });
});
