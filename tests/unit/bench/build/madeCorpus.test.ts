import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { madeArticles, writeArticles } from '../../../../bench/build/madeCorpus.ts';
import { readCorpus, validArticles } from '../../../../src/content/readCorpus.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-made-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const root = 'tests/fixtures/corpus';
const originals = validArticles(readCorpus(root, 'content', '2026-11-30'));
const made = madeArticles(root, originals, 2);

test('each round has a copy of each article, with an id and messages of its own', () => {
  expect(made).toHaveLength(2 * originals.length);
  const known = new Set(originals.map(({ id }) => id));
  expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
  expect(made.filter(({ id }) => known.has(id))).toEqual([]);
});

test('the copies fit the schema, and differ in their messages and searches', () => {
  writeArticles(join(folder, 'content'), made);
  const corpus = readCorpus(folder, 'content', '2026-11-30');
  expect(
    corpus.articles.flatMap(({ issues, frontmatter }) => [issues, frontmatter.errors].flat()),
  ).toEqual([]);
  const copies = validArticles(corpus);
  expect(copies).toHaveLength(made.length);
  const titles = [...originals, ...copies].map(({ data }) => data.error);
  expect(new Set(titles).size).toBe(titles.length);
  const searches = [...originals, ...copies].flatMap(({ data }) => data.searches);
  expect(new Set(searches).size).toBe(searches.length);
});

test('the same arguments give the same articles', () => {
  expect(madeArticles(root, originals, 2)).toEqual(made);
});
