import { expect, test } from 'vitest';
import { isOneTypoAway } from '../../../../src/search/index/findTerm.ts';
import { stem } from '../../../../src/search/tokens.ts';

test.each([
  ['hydratoin', 'hydration'],
  ['hydrtion', 'hydration'],
  ['hydrationn', 'hydration'],
  ['hidration', 'hydration'],
  ['dependnecy', 'dependency'],
])('%s may be meant as %s', (word, meant) => {
  expect(isOneTypoAway(word)).toContain(stem(meant));
});

test('two slips are two', () => {
  expect(isOneTypoAway('hidratoin')).not.toContain(stem('hydration'));
});
