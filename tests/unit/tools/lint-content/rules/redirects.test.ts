import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('redirects: file, line, column and message', () => {
  expect(lintFixture('redirects')).toEqual([]);
});
