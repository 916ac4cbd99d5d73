import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('signs: file, line, column and message', () => {
  expect(lintFixture('signs')).toEqual([
    "content/articles/docker/pull-access-denied/index.mdx:24:9 signs The message `pull access denied for <image>, repository does not exist or may require 'docker login'` contains `repository does not exist` and has no cause. Extend the sign, or give the message `cause: wrong-name`.",
    'content/articles/docker/pull-access-denied/index.mdx:31:9 signs `repository name must be lowercase` is a sign of `wrong-name` already. Keep one.',
  ]);
});
