import { describe, expect, test } from 'vitest';
import { pictureHtml, pictureKinds, scorePictures } from '../../../bench/screenshots.ts';
import { compile } from '../../../src/match/index.ts';
import { articles } from '../../fixtureCorpus.ts';

describe('pictureHtml', () => {
  test.each(pictureKinds)('%s: the message stands in the picture as text', (kind) => {
    const html = pictureHtml(kind, 'expected <name> && got "x"');
    expect(html).toContain('id="shot"');
    expect(html).toContain('expected &lt;name');
    expect(html).toContain('&amp;&amp;');
  });
});

describe('scorePictures', () => {
  const index = compile(articles);
  const message = 'Error: listen EADDRINUSE: address already in use :::3000';

  test('it counts what is right, what is sure, and words that were read letter by letter', () => {
    const id = 'node/port-in-use';
    const score = scorePictures(index, [
      { id, message, text: message },
      { id, message, text: message.replace('address', 'addres5') },
      { id, message, text: 'nothing of it' },
    ]);
    expect(score).toMatchObject({ pictures: 3, first: 2, words: 24, wordsRead: 15 });
    expect(score.sure).toBeGreaterThanOrEqual(1);
    expect(score.wrong).toEqual([{ id, got: 'none', text: 'nothing of it' }]);
  });
});
