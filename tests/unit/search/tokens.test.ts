import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../../src/search/tokens.ts';

const terms = (text: string): string[] => tokensOf(text).map(({ term }) => term);

// Limits of Pagefind that terms of our own work round: parts of names with underscores
// (https://github.com/Pagefind/pagefind/issues/676), what follows a dot
// (https://github.com/Pagefind/pagefind/issues/267), marks such as `--` and `::`
// (https://github.com/Pagefind/pagefind/issues/639).
test.each([
  ['net::ERR_CONNECTION_REFUSED', ['err_connection_refused', 'connect', 'refus', 'net']],
  ['error[E0382]: use of moved value', ['e0382', 'move', 'valu']],
  ['terminate called: std::bad_alloc', ['std::bad_alloc', 'bad_alloc', 'bad', 'alloc', 'std']],
  ['AttributeError in a.b.c', ['attributeerror', 'attribut', 'error', 'a.b.c', 'b']],
  ['run with --no-verify', ['--no-verify', 'verifi']],
  ['C:\\Users\\me.', ['c:\\users\\me', 'user', 'me']],
  ['XMLHttpRequest', ['xmlhttprequest', 'xml', 'http', 'request']],
  ['(0x80070005)', ['0x80070005']],
  ['0X8007000E', ['0x8007000e']],
  ['after 120s TS2307Foo', ['120s', 'ts2307', 'foo']],
  ['80070005', ['0x80070005']],
  ['-2147024891', ['0x80070005']],
  ['2147942405', ['0x80070005']],
  ['Connections were refused', ['connect', 'refus']],
  ['#NAME?', ['#name', 'name']],
  ['ПОДКЛЮЧЕНИЕ отклонено', ['подключение', 'отклонено']],
])('%s', (text, expected) => {
  expect(terms(text)).toEqual(expect.arrayContaining(expected));
});

test('a code, whatever its capitals and its brackets, is one term', () => {
  expect(terms('error[e0382]')).toEqual(terms('Error [E0382]'));
  expect(terms('ECONNREFUSED')).toEqual(terms('econnrefused:'));
});

test('a code of capitals and digits has no parts', () => {
  for (const code of ['E2BIG', '28P01', 'E0382', 'TS2307'])
    expect(terms(code), code).toEqual([code.toLowerCase()]);
});

test('a hexadecimal number has no parts, whatever its capitals', () => {
  for (const text of ['0X8007000E', '0x8007000E', '0x8007000e'])
    expect(terms(text), text).toEqual(['0x8007000e']);
});

test('camel case is found without its capitals, wherever it stands', () => {
  for (const name of ['OOMKilled', 'AirPlay', 'NullPointerException', 'ConnectionRefused'])
    expect(terms(`the ${name} thing`), name).toEqual(
      expect.arrayContaining(terms(`${name.toLowerCase()} said`).slice(0, 1)),
    );
});

test('a number that is no 32-bit code has no other form', () => {
  expect(terms('deadbeef 3000 1234567890 99999999999 12345678')).not.toContain('0xdeadbeef');
  expect(tokensOf('1234567890 99999999999 3000').map(({ kind }) => kind)).toEqual([
    'word',
    'word',
    'word',
  ]);
});

test('places are those of the text, in order, and terms are short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { term, start, end } of tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(term.length).toBeLessThanOrEqual(40);
        expect(term).toBe(term.toLowerCase());
      }
    }),
  );
});

test('a long hostile text takes no longer than its length', () => {
  const steps = (length: number): number => tokensOf('aA_1.'.repeat(length)).length;
  expect(steps(2000)).toBeLessThan(2.2 * steps(1000));
});
