import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/content/readCorpus.ts';
import { coverageTable } from '../../../src/tools/coverage.ts';

const corpus = readCorpus(
  join(import.meta.dirname, '../../fixtures/corpus'),
  'content',
  '2026-11-30',
);

test('the table has a row for each article with reports, and their sum', () => {
  expect(coverageTable(corpus, [])).toEqual([
    'Article           Reports  Led to the fix  By the first card  Causes',
    'node/port-in-use  3        33% (1)         33% (1)            old-copy 2, none 1',
    '1 of 7 articles   3        33% (1)         33% (1)            none 1',
  ]);
});

test('parts of ids choose the articles', () => {
  expect(coverageTable(corpus, ['git/']).at(-1)).toMatch(/^0 of 3 articles\s+0\s+-\s+-$/);
});
