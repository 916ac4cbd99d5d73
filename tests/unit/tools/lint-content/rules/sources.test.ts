import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('sources: file, line, column and message', () => {
  expect(lintFixture('sources')).toEqual([
    'content/articles/docker/denied/index.mdx:46:1 sources Expected two sources or more, got 1. Read another one, and cite what it supports.',
    'content/articles/docker/pull-access-denied/index.mdx:46:1 sources Expected a source of the maker’s own (`official: true`), got none. Cite the documentation, the source code or a maintainer’s statement.',
    'content/articles/docker/pull-access-denied/index.mdx:51:5 sources 2027-01-01 is in the future: today is 2026-11-21. Write the day that it was read.',
    'content/articles/docker/pull-access-denied/index.mdx:54:5 sources advice: A branch moves on. Give the address at a tag or commit (on GitHub, press `y`).',
    'content/articles/docker/pull-access-denied/index.mdx:60:5 sources https://docs.docker.com/reference/cli/docker/login/ stands twice. Merge what the two support.',
    'content/articles/docker/pull-access-denied/index.mdx:68:3 sources https://docs.docker.com/ is not the `url` of one of `sources`. Add it there, or correct it.',
  ]);
});
