import { expect, test } from 'vitest';
import { copies } from '../../../../bench/search/copies.ts';
import { indexed } from '../../search/index/anIndex.ts';

const articles = [
  indexed('git/alpha', 'alpha <path> failed', { searches: ['alpha gone'], codes: ['E0123'] }),
  indexed('npm/beta', 'beta <path> failed'),
  indexed('git/gamma', 'gamma <path> vanished'),
];

test('a corpus begins with the articles themselves, and its ids are unique', () => {
  const corpus = copies(articles, 600);
  expect(corpus.slice(0, 3)).toEqual(articles);
  expect(new Set(corpus.map(({ id }) => id)).size).toBe(600);
});

test('copies have other words, the same throughout an article, and keep the placeholders', () => {
  const corpus = copies(articles, 600).slice(3);
  expect(corpus.every(({ error }) => error.includes('<path>'))).toBe(true);
  const firstWords = new Set(corpus.map(({ error }) => error.split(' ')[0]));
  expect(firstWords.size).toBeGreaterThan(5);
  for (const { error, searches } of corpus)
    for (const search of searches) expect(search.split(' ')[0]).toBe(error.split(' ')[0]);
});

test('copies have codes of their own', () => {
  const codes = copies(articles, 600).flatMap((article) => article.codes.map(({ code }) => code));
  expect(new Set(codes).size).toBeGreaterThan(150);
  expect(codes.every((code) => /^E\d{4}$/.test(code))).toBe(true);
});

test('the same arguments give the same corpus', () => {
  expect(copies(articles, 50)).toEqual(copies(articles, 50));
});
