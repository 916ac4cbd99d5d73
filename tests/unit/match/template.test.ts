import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileTemplate,
  messageText,
  parseTemplate,
  templatePlaceholders,
} from '../../../src/match/template.ts';

describe('compileTemplate', () => {
  const letter = (character: string) => ({ kind: 'character', character });

  test('a run of white space is one instruction, and none at the ends', () => {
    expect(compileTemplate('  a \n\t b ', {})).toEqual([
      letter('a'),
      { kind: 'space' },
      letter('b'),
    ]);
  });

  test('a placeholder has the type that is given, and is text without one', () => {
    expect(compileTemplate('<a><b>', { a: 'port' })).toEqual([
      { kind: 'value', name: 'a', type: 'port', continuesWord: false },
      { kind: 'value', name: 'b', type: 'text', continuesWord: false },
    ]);
  });

  test('names of Object.prototype are not types', () => {
    expect(compileTemplate('<constructor>', {})).toEqual([
      { kind: 'value', name: 'constructor', type: 'text', continuesWord: false },
    ]);
  });

  test('a character beyond 16 bits is two instructions, as the text has two units', () => {
    expect(compileTemplate('🚫', {})).toHaveLength('🚫'.length);
  });
});

describe('messageText', () => {
  test('placeholders keep their brackets, escapes go', () => {
    expect(messageText('Unexpected token \\<, "\\<!DOCTYPE" in <file> <= 3')).toBe(
      'Unexpected token <, "<!DOCTYPE" in <file> <= 3',
    );
  });
});

describe('parseTemplate', () => {
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
});

describe('templatePlaceholders', () => {
  test.each([
    ['listen on <host>:<port>', ['host', 'port']],
    ['<type> is not assignable to <type>', ['type', 'type']],
    ['\\<name> is literal', []],
    ['nothing', []],
  ])('%j', (template, names) => {
    expect(templatePlaceholders(template)).toEqual(names);
  });
});
