import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTemplate } from '../../../src/match/parseTemplate.ts';

test.each([
  ['plain text', [{ literal: 'plain text' }]],
  ['<host>:<port>', [{ placeholder: 'host' }, { literal: ':' }, { placeholder: 'port' }]],
  [
    "Cannot find module '<module>'",
    [{ literal: "Cannot find module '" }, { placeholder: 'module' }, { literal: "'" }],
  ],
  ['use \\<name> here', [{ literal: 'use <name> here' }]],
  ['a < b', [{ literal: 'a < b' }]],
  ['<Name> <two words> <>', [{ literal: '<Name> <two words> <>' }]],
  ['<first-name>', [{ placeholder: 'first-name' }]],
  ['C:\\Users', [{ literal: 'C:\\Users' }]],
  ['', []],
])('%j', (template, parts) => {
  expect(parseTemplate(template)).toEqual(parts);
});

test('an escaped text is one literal, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(parseTemplate(text.replaceAll('<', '\\<'))).toEqual([{ literal: text }]);
    }),
    { examples: [['<name>'], ['<<a>>']] },
  );
});

test('no two literals stand side by side', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('<a>', '\\<', '<', 'x', '>')), (pieces) => {
      const parts = parseTemplate(pieces.join(''));
      parts.forEach((part, index) => {
        const next = parts[index + 1];
        expect('literal' in part && next && 'literal' in next).toBeFalsy();
      });
    }),
  );
});
