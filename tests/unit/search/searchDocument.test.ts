import { expect, test } from 'vitest';
import { fieldWeights, pagefindHtml } from '../../../src/search/searchDocument.ts';
import type { Article } from '../../../src/schema/article.ts';
import { anArticle } from '../domain/anArticle.ts';

test('messages weigh most, then names, then searches, then text', () => {
  const article: Article = {
    ...anArticle(),
    error: 'bad <thing>',
    messages: [{ text: 'bad <thing>', samples: ['bad wolf'] }],
    codes: [{ system: 'tool', code: 'EBAD' }],
    aliases: ['bad thing error'],
    searches: ['why is it bad', 'b', 'c', 'd', 'e'],
  };
  const { url, content } = pagefindHtml(
    'git/bad',
    article,
    'Git',
    'Body text.\n\n<Terminal>\n```console {1}\n$ git bad\n```\n</Terminal>',
  );
  expect(url).toBe('/errors/git/bad/');
  expect(content).toContain('<p data-pagefind-weight="10">bad &lt;thing&gt;</p>');
  expect(content).toContain('<p data-pagefind-weight="10">bad wolf</p>');
  expect(content).toContain('<p data-pagefind-weight="7">EBAD</p>');
  expect(content).toContain('<p data-pagefind-weight="7">bad thing error</p>');
  expect(content).toContain('<p data-pagefind-weight="5">why is it bad</p>');
  expect(content).toContain('$ git bad');
  expect(content).not.toContain('Terminal');
  const { message, name, search, heading } = fieldWeights;
  expect([message, name, search, heading, 1]).toEqual(
    [message, name, search, heading, 1].sort((a, b) => b - a),
  );
  expect(content).toContain('<p data-pagefind-meta="error">bad &lt;thing&gt;</p>');
});
