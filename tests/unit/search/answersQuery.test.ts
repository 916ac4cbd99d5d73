import { expect, test } from 'vitest';
import { containsQueryWords } from '../../../src/search/answersQuery.ts';

const text = 'Error: listen EADDRINUSE: address already in use :::3000. The port is refused.';

test.each([
  'EADDRINUSE',
  'eaddrinuse 3000',
  'address in use',
  'refusing',
  'address wombat',
  'Refused ports',
])('%s is answered', (query) => {
  expect(containsQueryWords(query, text)).toBe(true);
});

test.each([
  ['java.lang.NullPointerException', 'JavaScript has no language of null.'],
  ['std::bad_alloc', 'Cargo builds std. A bad lock file is left.'],
  ['a.b.c', 'Drive C: has a folder B.'],
  ['10061', 'It read 10000 lines of 100610.'],
])('%s is a name, and no name of what has some of its letters', (query, other) => {
  expect(containsQueryWords(query, other)).toBe(false);
  expect(containsQueryWords(query, `It says ${query}.`)).toBe(true);
});

test('the last word may still be typed', () => {
  expect(containsQueryWords('addr', text)).toBe(true);
  expect(containsQueryWords('addr wombat', text)).toBe(false);
});

test.each(['zzzz', 'kubernetes pods', 'address kubernetes pods', '', '🙃'])(
  '%s is not',
  (query) => {
    expect(containsQueryWords(query, text)).toBe(false);
  },
);
