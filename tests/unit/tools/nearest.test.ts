import { expect, test } from 'vitest';
import { nearest } from '../../../src/match/spelling.ts';

test.each([
  ['quikFix', ['quickFix', 'fixes'], 'quickFix'],
  ['netwrok', ['network', 'dns'], 'network'],
  ['LINUX', ['linux', 'macos'], 'linux'],
  ['x', ['causes', 'fixes'], undefined],
  ['docker/a-long-slug', ['docker/another-thing'], undefined],
  ['anything', [], undefined],
])('%s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
