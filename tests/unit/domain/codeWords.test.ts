import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeWords } from '../../../src/domain/codeWords.ts';

/** The words that get an element, each with its class. */
const marked = (...parts: (string | { name: string })[]): unknown[] =>
  codeWords(parts)
    .filter(({ className }) => className !== undefined)
    .map(({ parts: word, className }) => [className, ...word]);

test.each<[string, unknown[]]>([
  ['git push --force-with-lease origin', [['word', '--force-with-lease']]],
  [
    'Select-Object -First 1',
    [
      ['word', 'Select-Object'],
      ['word', '-First'],
    ],
  ],
  [
    'cat /var/lib/docker/containers/log.json',
    [['long-word', '/var/lib/docker/containers/log.json']],
  ],
  ['a | b || c > d-', [['word', '||']]],
  [
    'node -p process.versions.openssl',
    [
      ['word', '-p'],
      ['long-word', 'process.versions.openssl'],
    ],
  ],
  [
    `echo '{"a": [1]}'`,
    [
      ['word', `'{"a":`],
      ['word', `[1]}'`],
    ],
  ],
  ['a.b <c>', [['word', '<c>']]],
  ['npm ci', []],
  ['', []],
])('of %j, the words in which browsers would break a line get an element', (text, words) => {
  expect(marked(text)).toEqual(words);
});

test('a value belongs to the word around it, whose length it can change', () => {
  const port = { name: 'port' };
  expect(marked('lsof -iTCP:', port, ' -n')).toEqual([
    ['long-word', '-iTCP:', port],
    ['word', '-n'],
  ]);
  expect(marked('"$(lsof ', port, ')"')).toEqual([
    ['word', '"$(lsof'],
    ['long-word', port, ')"'],
  ]);
  expect(marked('kill ', port, ' now')).toEqual([]);
});

test('the parts are the same, in order, whatever the text', () => {
  const part = fc.oneof(fc.string(), fc.constant({ name: 'slot' }));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = (list: readonly (string | object)[]): string =>
        list.map((entry) => (typeof entry === 'string' ? entry : '\0')).join('');
      expect(text(codeWords(parts).flatMap((word) => word.parts))).toBe(text(parts));
    }),
  );
});
