import { expect, test } from 'vitest';
import { briefOf } from '../../../src/search/briefOf.ts';
import { anArticle } from '../domain/anArticle.ts';

test('a brief has plain text, the whole address, and every cause by its id', () => {
  const article = anArticle();
  const brief = briefOf(
    'docker/manifest-unknown',
    article,
    'Docker',
    'https://unstuck.example.org',
  );
  expect(brief.url).toBe('https://unstuck.example.org/errors/docker/manifest-unknown/');
  expect(brief.address).toBe('/errors/docker/manifest-unknown/');
  expect(Object.keys(brief.causes)).toEqual(article.causes.map(({ id }) => id));
  expect(brief.quickFix).toHaveLength(article.quickFix.length);
  expect(
    JSON.stringify([brief.summary, brief.causes, brief.quickFix.map(({ text }) => text)]),
  ).not.toContain('`');
});

test('a message with a "<" of its own is as the tool prints it', () => {
  const article = { ...anArticle(), error: 'Unexpected token \'\\<\', "\\<html>" of <file>' };
  expect(briefOf('a/b', article, 'A', 'https://unstuck.example.org').error).toBe(
    `Unexpected token '<', "<html>" of <file>`,
  );
});
