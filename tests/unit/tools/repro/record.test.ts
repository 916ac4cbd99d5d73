import { expect, test } from 'vitest';
import { namesOf } from '../../../../src/schema/vocabulary.ts';
import { valueTypes } from '../../../../src/match/index.ts';
import { capturedAs, hashArticle } from '../../../../src/tools/repro/record.ts';
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

test('a type that a run does not tell from another one has its characters and length', () => {
  const shape = (type: keyof typeof valueTypes) => {
    const { first, character, last, maxLength } = valueTypes[type];
    return [first.source, character.source, last.source, maxLength];
  };
  expect(namesOf(capturedAs)).not.toEqual([]);
  for (const type of namesOf(capturedAs))
    expect(shape(type)).toEqual(shape(capturedAs[type] ?? type));
});
