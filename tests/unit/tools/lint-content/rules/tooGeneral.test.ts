import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('too-general: file, line, column and message', () => {
  expect(lintFixture('too-general')).toEqual([
    'content/articles/docker/manifest-unknown/index.mdx:70:5 too-general "docker repository does not exist" has only words of the message of content/articles/docker/pull-access-denied/index.mdx, and not of ours. Remove it, or add what tells this error apart, such as "manifest" or "unknown".',
    'content/articles/docker/pull-access-denied/index.mdx:39:33 too-general "Docker build failure" would fit any error of Docker. Remove it, or add what tells this error apart, such as "repository" or "require".',
    'content/articles/docker/pull-access-denied/index.mdx:42:5 too-general "docker repository does not exist" stands in content/articles/docker/manifest-unknown/index.mdx already. Remove it, or add what tells this error apart, such as "repository" or "require".',
    'content/articles/docker/pull-access-denied/index.mdx:43:5 too-general "Docker, access DENIED" stands in this article already. Remove it, or add what tells this error apart, such as "repository" or "require".',
    'content/articles/docker/pull-access-denied/index.mdx:44:5 too-general "manifest not found" would fit any error of Docker. Remove it, or add what tells this error apart, such as "repository" or "require".',
  ]);
});
