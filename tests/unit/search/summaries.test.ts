import { expect, test } from 'vitest';
import { articleSummary } from '../../../src/search/summaries.ts';
import { anArticle } from '../domain/anArticle.ts';

test('a summary has the whole address, every cause by its id, and no markup but that of code', () => {
  const [step] = anArticle().quickFix;
  const article = { ...anArticle(), quickFix: [{ ...step, text: 'Take *what* `from` names.' }] };
  const summary = articleSummary(
    'docker/manifest-unknown',
    article,
    'Docker',
    'https://unstuck.example.org',
  );
  expect(summary.url).toBe('https://unstuck.example.org/errors/docker/manifest-unknown/');
  expect(summary.address).toBe('/errors/docker/manifest-unknown/');
  expect(summary.causes.map(({ id }) => id)).toEqual(article.causes.map(({ id }) => id));
  expect(summary.quickFix.map(({ text }) => text)).toEqual(['Take what `from` names.']);
});

test('a message with a "<" of its own is as the tool prints it', () => {
  const article = { ...anArticle(), error: 'Unexpected token \'\\<\', "\\<html>" of <file>' };
  expect(articleSummary('a/b', article, 'A', 'https://unstuck.example.org').error).toBe(
    `Unexpected token '<', "<html>" of <file>`,
  );
});
