import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('platform-coverage: file, line, column and message', () => {
  expect(lintFixture('platform-coverage')).toEqual([
    "content/articles/docker/pull-access-denied/index.mdx:19:5 platform-coverage No command for macos. Add one: `- { run: '…', platforms: [macos] }`.",
    'content/articles/docker/pull-access-denied/index.mdx:21:43 platform-coverage `windows` is not one of the article’s `platforms` (linux, macos). Remove it here, or add it there.',
  ]);
});
