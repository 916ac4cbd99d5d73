import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('links: file, line, column and message', () => {
  expect(lintFixture('links')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:34:43 links There is no page /errors/docker/pull-acces-denied/. Write /errors/docker/pull-access-denied/?',
    'content/articles/docker/pull-access-denied/index.mdx:34:84 links There is no page /errors/docker. Write /errors/docker/?',
    'content/articles/docker/pull-access-denied/index.mdx:69:31 links There is no page /privacy/. Correct the address, or remove the link.',
    'content/pages/about.mdx:6:16 links There is no page /errors/docker/manifest-unknown/. Correct the address, or remove the link.',
  ]);
});
