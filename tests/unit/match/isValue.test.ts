import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTemplate } from '../../../src/match/compileTemplate.ts';
import { isValue } from '../../../src/match/isValue.ts';
import { runTemplate } from '../../../src/match/templateMatcher.ts';
import { type ValueTypeName, valueTypes } from '../../../src/match/valueTypes.ts';

const types = Object.keys(valueTypes) as ValueTypeName[];

test.each(types)('%s: what fits may enter a command, unless it is text', (type) => {
  expect(isValue(type, valueTypes[type].sample)).toBe(type !== 'text');
  expect(isValue(type, '')).toBe(false);
});

test.each([
  ['a line end', 'a\nb'],
  ['a carriage return', 'a\rb'],
  ['NUL', 'a\0b'],
  ['an escape', 'a\u001b[31mb'],
  ['a bidirectional override', 'a\u202eb'],
  ['an isolate', 'a\u2066b'],
  ['a zero-width space', 'a\u200bb'],
  ['a tag character', 'a\u{e0041}b'],
  ['half a character', 'a\ud800b'],
  ['a line separator', 'a\u2028b'],
])('%s is in no value of any type', (_, value) => {
  for (const type of types) expect(isValue(type, value)).toBe(false);
});

test('it never takes what the matcher would not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.string({ unit: 'binary', maxLength: 12 }),
      (type, text) => {
        if (!isValue(type, text)) return;
        const captured = runTemplate(compileTemplate('<value>', { value: type }), text);
        expect(captured?.values['value']).toBe(text);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a value is as long as its type, and no longer', () => {
  expect(isValue('port', '12345')).toBe(true);
  expect(isValue('port', '123456')).toBe(false);
  expect(isValue('word', 'a'.repeat(257))).toBe(false);
});
