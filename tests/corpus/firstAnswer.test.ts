import { expect, test } from 'vitest';
import { pasteBytes, readOriginals, samples, searchBytes } from '../../bench/bytes/firstAnswer.ts';
import { copies } from '../../bench/search/copies.ts';
import { budgets } from '../../src/tools/check-dist/pages.ts';

const originals = readOriginals();
const { articles, queries, pastes } = samples(originals, 12);
const { articles: count, ...most } = budgets.firstAnswer[0];
const mean = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + size, 0) / sizes.length;

// `check-budgets` checks the scripts. Here is the rest of what is loaded before an answer.
test('with 500 articles, the first answer to a search loads no more than its budget', async () => {
  const sizes = await searchBytes(copies(articles, count), queries);
  expect(mean(sizes)).toBeLessThan(most.search - budgets.searchScripts);
});

test('with 500 articles, the first answer to a paste loads no more than its budget', () => {
  const { sizes, first } = pasteBytes(originals, count, pastes);
  expect(mean(sizes)).toBeLessThan(most.paste - budgets.pasteScripts);
  expect(first).toBeGreaterThan(0.8 * pastes.length);
});
