import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('foreign-sample: file, line, column and message', () => {
  expect(lintFixture('foreign-sample')).toEqual([
    "content/articles/docker/no-basic-auth/index.mdx:11:9 foreign-sample `pull access denied for <image>, repository does not exist or may require 'docker login'` of content/articles/docker/pull-access-denied/index.mdx matches this sample as well, and says as much of it or more (67 characters, ours 23). Say more of the message here, or make that one less general.",
  ]);
});
