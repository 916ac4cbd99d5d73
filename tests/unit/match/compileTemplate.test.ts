import { expect, test } from 'vitest';
import { compileTemplate } from '../../../src/match/compileTemplate.ts';

const letter = (character: string) => ({ kind: 'character', character });

test('a run of white space is one instruction, and none at the ends', () => {
  expect(compileTemplate('  a \n\t b ', {})).toEqual([letter('a'), { kind: 'space' }, letter('b')]);
});

test('a placeholder has the type that is given, and is text without one', () => {
  expect(compileTemplate('<a><b>', { a: 'port' })).toEqual([
    { kind: 'value', name: 'a', type: 'port' },
    { kind: 'value', name: 'b', type: 'text' },
  ]);
});

test('names of Object.prototype are not types', () => {
  expect(compileTemplate('<constructor>', {})).toEqual([
    { kind: 'value', name: 'constructor', type: 'text' },
  ]);
});

test('a character beyond 16 bits is two instructions, as the text has two units', () => {
  expect(compileTemplate('🚫', {})).toHaveLength('🚫'.length);
});
