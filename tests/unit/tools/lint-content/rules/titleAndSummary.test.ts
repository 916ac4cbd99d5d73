import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('title-and-summary: file, line, column and message', () => {
  expect(lintFixture('title-and-summary')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:2:1 title-found advice: No message or sample has the title, read as "pull access denied for acme/app:1.2.". Write `error` as one of `messages`, or add this form there with a sample.',
    'content/articles/docker/pull-access-denied/index.mdx:2:38 title-and-summary No message ends in a full stop. Leave it out, or add it to `messages` if the tool prints it.',
    'content/articles/docker/pull-access-denied/index.mdx:7:18 title-and-summary Expected no markup, got "`": the summary is also the page’s description. Write it as plain text.',
    'content/articles/docker/pull-access-denied/index.mdx:7:30 title-and-summary The summary repeats the message, which stands right above it. Say what it means.',
    'content/articles/docker/pull-access-denied/index.mdx:7:53 inline-markdown `<image>` is read as HTML and is lost. Write it in code: `` `<image>` ``.',
    'content/articles/docker/pull-access-denied/index.mdx:7:115 title-and-summary Expected whole sentences. End it with a full stop.',
    'content/articles/docker/pull-access-denied/index.mdx:21:29 title-and-summary A title ends without a full stop. Remove it.',
    'content/articles/docker/pull-access-denied/index.mdx:26:28 title-and-summary A title ends without a full stop. Remove it.',
    'content/articles/docker/pull-access-denied/index.mdx:37:29 title-and-summary Expected a question. End it with a question mark.',
  ]);
});
