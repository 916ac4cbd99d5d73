import { expect, test } from 'vitest';
import { answersQuery } from '../../../src/search/answersQuery.ts';

const text = 'Error: listen EADDRINUSE: address already in use :::3000. The port is refused.';

test.each([
  'EADDRINUSE',
  'eaddrinuse 3000',
  'address in use',
  'refusing',
  'address wombat',
  'Refused ports',
])('%s is answered', (query) => {
  expect(answersQuery(query, text)).toBe(true);
});

test.each(['zzzz', 'kubernetes pods', 'address kubernetes pods', '', '🙃'])(
  '%s is not',
  (query) => {
    expect(answersQuery(query, text)).toBe(false);
  },
);
