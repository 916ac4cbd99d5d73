import { expect, test } from 'vitest';
import { hashArticle } from '../../../../src/tools/repro/record.ts';
import { articles } from '../../../fixtureCorpus.ts';

const [article] = articles;
if (!article) throw new Error('The fixture corpus has an article.');

/** The hash of the article with one value and one fix, which writes this code to a file. */
const hashOf = (text: string): string =>
  hashArticle({
    ...article,
    values: { port: { type: 'port', label: 'Port', example: '80' } },
    fixes: article.fixes.map((fix) => ({
      ...fix,
      steps: [{ text: 'Write this.', code: { language: 'nginx', text } }],
    })),
  });

test('a mark in code that its example is a value does not make a record old, other code does', () => {
  expect(hashOf('listen <port>;')).toBe(hashOf('listen 80;'));
  expect(hashOf('listen <host>;')).not.toBe(hashOf('listen 80;'));
  expect(hashOf('listen 81;')).not.toBe(hashOf('listen 80;'));
});
