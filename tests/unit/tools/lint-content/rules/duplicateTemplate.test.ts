import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('duplicate-template: file, line, column and message', () => {
  expect(lintFixture('duplicate-template')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:9:5 duplicate-template The same message is at content/articles/docker/denied/index.mdx:9:5. Say more of it, so that the two differ, or merge them.',
  ]);
});
