import { expect, test } from 'vitest';
import { copies } from '../../../../bench/search/copies.ts';
import { indexed } from '../../search/index/anIndex.ts';

const articles = [indexed('git/a', 'alpha failed'), indexed('git/b', 'beta failed')];

test('copies have other ids, and words of their own where asked', () => {
  const plain = copies(articles, 5, false);
  expect(new Set(plain.map(({ id }) => id)).size).toBe(5);
  expect(plain[2]?.error).toBe('alpha failed');
  const own = copies(articles, 2000, true).map(({ error }) => error);
  expect(new Set(own).size).toBe(2000);
});
