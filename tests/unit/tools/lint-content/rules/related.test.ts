import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('related: file, line, column and message', () => {
  expect(lintFixture('related')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:47:7 related An article is not related to itself. Remove it.',
    'content/articles/docker/pull-access-denied/index.mdx:48:7 related There is no article `docker/pul-rate-limit` (content/articles/docker/pul-rate-limit/index.mdx). Write `docker/pull-rate-limit`?',
    'content/articles/docker/pull-access-denied/index.mdx:49:7 related `docker/pull-rate-limit` does not point back. Write in the `related` of content/articles/docker/pull-rate-limit/index.mdx instead of `same-fix`: - { id: docker/pull-access-denied, relation: caused-by }',
    'content/articles/docker/pull-access-denied/index.mdx:50:7 related `docker/pull-rate-limit` is in `related` already. Keep the closer relation.',
    "content/articles/docker/pull-access-denied/index.mdx:51:7 related `docker/denied` does not point back. Write in the `related` of content/articles/docker/denied/index.mdx: - { id: docker/pull-access-denied, relation: confused-with, difference: '…' }",
    'content/articles/docker/pull-access-denied/index.mdx:52:7 related There is no article `git/nothing-like-it` (content/articles/git/nothing-like-it/index.mdx). Remove it until that article is there.',
    'content/articles/docker/pull-rate-limit/index.mdx:46:13 related `docker/pull-access-denied` does not point back. Write in the `related` of content/articles/docker/pull-access-denied/index.mdx instead of `causes`: - { id: docker/pull-rate-limit, relation: same-fix }',
  ]);
});
