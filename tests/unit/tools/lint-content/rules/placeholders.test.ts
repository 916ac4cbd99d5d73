import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('placeholders: file, line, column and message', () => {
  expect(lintFixture('placeholders')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:2:31 placeholders `<imag>` is not in `values`. Write `<image>`?',
    'content/articles/docker/pull-access-denied/index.mdx:9:102 placeholders `<image>` stands twice in this message. Give the second one a name of its own.',
    'content/articles/docker/pull-access-denied/index.mdx:16:39 placeholders "a b" does not fit the type `image`: "acme/app:1.2" would. Correct the example, or the type.',
    'content/articles/docker/pull-access-denied/index.mdx:18:3 placeholders `host` is used in a command, so it needs a `label` and an `example`.',
    'content/articles/docker/pull-access-denied/index.mdx:19:3 placeholders `unused` is not used by any message, command or code. Remove it.',
    'content/articles/docker/pull-access-denied/index.mdx:22:42 placeholders `<reason>` has the type `text`, which never enters a command. Give it a stricter type.',
    'content/articles/docker/pull-access-denied/index.mdx:22:51 placeholders `<other>` is not in `values`. Add `other: { type: word }` there, or write `\\<other>` for literal text.',
  ]);
});
