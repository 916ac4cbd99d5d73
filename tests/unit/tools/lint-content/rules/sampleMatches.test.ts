import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('sample-matches: file, line, column and message', () => {
  expect(lintFixture('sample-matches')).toEqual([
    "content/articles/docker/pull-access-denied/index.mdx:14:18 sample-matches The template `pull access denied for <image>, repository does not exist or may require 'docker login'` does not match this sample. It fits up to `… for acme/app, repository does not exist`, and then white space was expected. Correct the template, the type, or the sample.",
  ]);
});
