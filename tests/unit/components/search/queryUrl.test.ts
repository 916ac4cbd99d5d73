import { expect, test } from 'vitest';
import { queryFromUrl } from '../../../../src/components/search/queryUrl.ts';

test.each([
  ['/errors/git/not-a-repo/', 'git not a repo'],
  ['/errors/', ''],
  ['/fehler%C3%BC/', 'fehlerü'],
  ['/a%E0%A4%A/b', 'a E0 A4 A b'],
])('%s', (path, words) => {
  expect(queryFromUrl(path)).toBe(words);
});
