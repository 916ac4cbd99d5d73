import { expect, test } from 'vitest';
import { significantWords } from '../../../../src/tools/lint-content/significantWords.ts';

test.each([
  ['Docker build failure', []],
  ['docker not working after update', []],
  ['how to fix Docker error on Ubuntu', []],
  ['docker unauthorized: authentication required', ['unauthorized', 'authentication', 'required']],
  ['ERR_CONNECTION_REFUSED in chrome', ['connection', 'refused', 'chrome']],
  ['can’t pull image', ['pull', 'image']],
])('%s', (phrase, words) => {
  expect(significantWords(phrase, ['docker', 'Docker'])).toEqual(words);
});
