import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('dates: file, line, column and message', () => {
  expect(lintFixture('dates')).toEqual([
    'content/articles/docker/future/index.mdx:59:1 dates 2026-11-22 is in the future: today is 2026-11-21. Write the day of the review.',
    'content/articles/docker/old/index.mdx:59:1 dates advice: The last review was on 2025-11-20, more than a year ago. Check the whole article again, then write 2026-11-21.',
  ]);
});
