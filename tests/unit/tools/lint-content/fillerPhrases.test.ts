import { expect, test } from 'vitest';
import { fillerPhrases } from '../../../../src/tools/lint-content/fillerPhrases.ts';

test('phrases are in lower case, with a straight apostrophe, and each is there once', () => {
  for (const phrase of fillerPhrases)
    expect(phrase).toBe(phrase.toLowerCase().replaceAll('’', "'"));
  expect(new Set(fillerPhrases).size).toBe(fillerPhrases.length);
});
