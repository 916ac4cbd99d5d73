import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('code-language: file, line, column and message', () => {
  expect(lintFixture('code-language')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:30:17 code-language `klingon` is not a language that Shiki knows. Write `text` if there is none.',
    'content/articles/docker/pull-access-denied/index.mdx:71:1 code-language The fence has no language. Write one behind it: ```yaml, ```console for a terminal session, ```text for neither.',
    'content/articles/docker/pull-access-denied/index.mdx:75:1 code-language `consle` is not a language that Shiki knows. Write `console`?',
  ]);
});
