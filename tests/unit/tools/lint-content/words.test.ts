import { describe, expect, test } from 'vitest';
import { fillerPhrases, significantWords } from '../../../../src/tools/lint-content/words.ts';

describe('fillerPhrases', () => {
  test('phrases are in lower case, with a straight apostrophe, and each is there once', () => {
    for (const phrase of fillerPhrases)
      expect(phrase).toBe(phrase.toLowerCase().replaceAll('’', "'"));
    expect(new Set(fillerPhrases).size).toBe(fillerPhrases.length);
  });
});

describe('significantWords', () => {
  test.each([
    ['Docker build failure', []],
    ['docker not working after update', []],
    ['how to fix Docker error on Ubuntu', []],
    [
      'docker unauthorized: authentication required',
      ['unauthorized', 'authentication', 'required'],
    ],
    ['ERR_CONNECTION_REFUSED in chrome', ['connection', 'refused', 'chrome']],
    ['can’t pull image', ['pull', 'image']],
  ])('%s', (phrase, words) => {
    expect(significantWords(phrase, ['docker', 'Docker'])).toEqual(words);
  });
});
