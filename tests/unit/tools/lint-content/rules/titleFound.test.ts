import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('title-found: file, line, column and message', () => {
  expect(lintFixture('title-found')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:2:1 title-found advice: No message or sample has the title, read as "access to acme/app:1.2 was denied". Write `error` as one of `messages`, or add this form there with a sample.',
  ]);
});
