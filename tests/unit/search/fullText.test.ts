import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/schema/article.ts';
import { containsQueryWords, pagefindHtml } from '../../../src/search/fullText.ts';
import { fullTextWeights } from '../../../src/search/tuning.ts';
import { anArticle } from '../domain/anArticle.ts';

describe('containsQueryWords', () => {
  const text = 'Error: listen EADDRINUSE: address already in use :::3000. The port is refused.';

  test.each([
    'EADDRINUSE',
    'eaddrinuse 3000',
    'address in use',
    'refusing',
    'address wombat',
    'Refused ports',
  ])('%s is answered', (query) => {
    expect(containsQueryWords(query, text)).toBe(true);
  });

  test.each([
    ['java.lang.NullPointerException', 'JavaScript has no language of null.'],
    ['std::bad_alloc', 'Cargo builds std. A bad lock file is left.'],
    ['a.b.c', 'Drive C: has a folder B.'],
    ['10061', 'It read 10000 lines of 100610.'],
  ])('%s is a name, and no name of what has some of its letters', (query, other) => {
    expect(containsQueryWords(query, other)).toBe(false);
    expect(containsQueryWords(query, `It says ${query}.`)).toBe(true);
  });

  test('the last word may still be typed', () => {
    expect(containsQueryWords('addr', text)).toBe(true);
    expect(containsQueryWords('addr wombat', text)).toBe(false);
  });

  test.each(['zzzz', 'kubernetes pods', 'address kubernetes pods', '', '🙃'])(
    '%s is not',
    (query) => {
      expect(containsQueryWords(query, text)).toBe(false);
    },
  );
});

describe('pagefindHtml', () => {
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
    const { message, name, search, heading } = fullTextWeights;
    expect([message, name, search, heading, 1]).toEqual(
      [message, name, search, heading, 1].sort((a, b) => b - a),
    );
    expect(content).toContain('<p data-pagefind-meta="error">bad &lt;thing&gt;</p>');
  });
});
