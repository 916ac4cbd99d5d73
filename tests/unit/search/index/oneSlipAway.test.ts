import { expect, test } from 'vitest';
import { oneSlipAway } from '../../../../src/search/index/oneSlipAway.ts';
import { stem } from '../../../../src/search/stem.ts';

test.each([
  ['hydratoin', 'hydration'],
  ['hydrtion', 'hydration'],
  ['hydrationn', 'hydration'],
  ['hidration', 'hydration'],
  ['dependnecy', 'dependency'],
])('%s may be meant as %s', (word, meant) => {
  expect(oneSlipAway(word)).toContain(stem(meant));
});

test('two slips are two', () => {
  expect(oneSlipAway('hidratoin')).not.toContain(stem('hydration'));
});
