import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('destructive: file, line, column and message', () => {
  expect(lintFixture('destructive')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:19:56 destructive `prune` deletes everything that is not in use right now, and stands in `quickFix`. Take a command that loses nothing, move it into a fix whose `risk` is `careful` or `destructive`, or under `avoid`.',
    'content/articles/docker/pull-access-denied/index.mdx:24:34 destructive `git reset --hard` discards changes that are not committed, and stands in the `confirm` of a cause. Take a command that loses nothing, move it into a fix whose `risk` is `careful` or `destructive`, or under `avoid`.',
    'content/articles/docker/pull-access-denied/index.mdx:31:32 destructive `rm -rf` deletes without asking, and for good, and stands in a fix whose `risk` is `safe`. Take a command that loses nothing, move it into a fix whose `risk` is `careful` or `destructive`, or under `avoid`.',
    'content/articles/docker/pull-access-denied/index.mdx:36:13 destructive `curl -sk` switches off the check of the server’s identity, and stands in a fix whose `risk` is `safe`. Take a command that loses nothing, move it into a fix whose `risk` is `careful` or `destructive`, or under `avoid`.',
    'content/articles/docker/pull-access-denied/index.mdx:48:72 destructive `kill -9` ends a process before it can save or clean up, and stands in `checklist`. Take a command that loses nothing, move it into a fix whose `risk` is `careful` or `destructive`, or under `avoid`.',
  ]);
});
