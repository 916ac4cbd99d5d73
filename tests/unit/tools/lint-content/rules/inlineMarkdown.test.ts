import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('inline-markdown: file, line, column and message', () => {
  expect(lintFixture('inline-markdown')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:18:23 inline-markdown `<name>` is read as HTML and is lost. Write it in code: `` `<name>` ``.',
    'content/articles/docker/pull-access-denied/index.mdx:18:48 inline-markdown Expected text, got a picture. Pictures belong into the body.',
    'content/articles/docker/pull-access-denied/index.mdx:20:9 inline-markdown Expected a link to "https://…", "/errors/…/" or "#…", got "page.html".',
    'content/articles/docker/pull-access-denied/index.mdx:20:30 inline-markdown Expected running text, got a forced line end. Remove the backslash or the spaces at the end of the line.',
    'content/articles/docker/pull-access-denied/index.mdx:23:7 inline-markdown Expected inline text, got a quotation. Write it as a sentence, or with a backslash (`\\`) if the sign is meant as it is.',
    'content/articles/docker/pull-access-denied/index.mdx:25:7 inline-markdown Expected one paragraph, got a second one. Join the two, or move one into the body.',
    'content/articles/docker/pull-access-denied/index.mdx:41:39 inline-markdown Expected inline text, got a list. Write it as a sentence, or with a backslash (`\\`) if the sign is meant as it is.',
    'content/articles/docker/pull-access-denied/index.mdx:43:49 inline-markdown Expected inline text, got a heading. Write it as a sentence, or with a backslash (`\\`) if the sign is meant as it is.',
  ]);
});
