import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('filler: file, line, column and message', () => {
  expect(lintFixture('filler')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:20:7 filler "don’t worry" says nothing about this error. Remove the sentence, or say what is special here.',
    'content/articles/docker/pull-access-denied/index.mdx:24:14 filler "It\'s usually fixable" says nothing about this error. Remove the sentence, or say what is special here.',
    'content/articles/docker/pull-access-denied/index.mdx:71:15 filler "one of the most common errors" says nothing about this error. Remove the sentence, or say what is special here.',
    'content/articles/docker/pull-access-denied/index.mdx:78:1 filler "Seamlessly" says nothing about this error. Remove the sentence, or say what is special here.',
    'content/pages/about.mdx:6:1 filler "Hope this helps" says nothing about this error. Remove the sentence, or say what is special here.',
  ]);
});
