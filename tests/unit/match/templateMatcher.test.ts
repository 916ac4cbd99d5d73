import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTemplate, type Instruction } from '../../../src/match/template.ts';
import { runTemplate } from '../../../src/match/templateMatcher.ts';
import { type ValueTypeName, valueTypes } from '../../../src/match/valueTypes.ts';
import { valueTypeTexts } from '../../../src/match/valueTypeTexts.ts';

const types: Record<string, ValueTypeName> = {
  host: 'host',
  port: 'port',
  path: 'path',
  word: 'word',
  text: 'text',
};
const match = (template: string, text: string) =>
  runTemplate(compileTemplate(template, types), text);

describe('examples', () => {
  test('captures what the placeholders stand for', () => {
    const text = 'Error: listen EADDRINUSE: address already in use :::3000\n    at Server';
    expect(match('EADDRINUSE: address already in use <host>:<port>', text)).toEqual({
      start: 14,
      end: 56,
      values: { host: '::', port: '3000' },
    });
  });

  test('any white space matches any other, and none does not', () => {
    expect(match('does not exist', 'it does\n   not\texist')?.start).toBe(3);
    expect(match('does not exist', 'doesnot exist')).toBeUndefined();
  });

  test('a value ends where its type ends', () => {
    expect(match('open <path>', "open '/a b/c'")).toBeUndefined();
    expect(match("open '<path>'", "open '/a b/c', then")?.values).toEqual({ path: '/a b/c' });
    expect(match('port <port>', 'port 80,')?.values).toEqual({ port: '80' });
  });

  test('the leftmost place wins, and values with spaces are short within a template', () => {
    expect(match('a <text> b', 'x a 1 b a 2 b')).toEqual({
      start: 2,
      end: 7,
      values: { text: '1' },
    });
    expect(match('<word>', '  one two')).toEqual({ start: 2, end: 5, values: { word: 'one' } });
    expect(match('at <text>', 'at a, at b\nat c')).toEqual({
      start: 0,
      end: 10,
      values: { text: 'a, at b' },
    });
  });

  test('a beginning that leads nowhere does not hide a later place', () => {
    expect(match('a a b', 'a a a b')?.start).toBe(2);
    expect(match('<word>: <port>', 'x: y: 80')).toMatchObject({
      start: 3,
      values: { word: 'y', port: '80' },
    });
  });

  test('a name behind a word starts with a capital, whatever the capitals of the rest', () => {
    const hook = (written: string) =>
      runTemplate(compileTemplate("reading 'use<word>'", types), written.toLowerCase(), written)
        ?.values;
    expect(hook("Reading 'useState'")).toEqual({ word: 'State' });
    expect(hook("READING 'use2'")).toEqual({ word: '2' });
    expect(hook("Reading 'users'")).toBeUndefined();
    expect(hook("READING 'USERS'")).toBeUndefined();
  });

  test('a value is never longer than its type allows', () => {
    expect(match('p=<port>;', 'p=65535;')).toBeDefined();
    expect(match('p=<port>;', 'p=655350;')).toBeUndefined();
  });

  test('upper and lower case differ', () => {
    expect(match('EACCES', 'eacces')).toBeUndefined();
  });

  test('characters beyond 16 bits match', () => {
    expect(match('🚫 not allowed', '> 🚫 not allowed')?.start).toBe(2);
  });
});

/** Templates of literals, spaces and placeholders. */
const piece = fc.oneof(
  fc.constantFrom('<host>', '<word>', '<path>', '<text>', ' ', 'a', 'b:', '.', '1'),
  fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', '(', ':', '\\') }),
);
const template = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
const shortText = fc.string({
  maxLength: 14,
  unit: fc.constantFrom('a', 'b', ':', '.', '1', ' ', '\n', '(', '\\'),
});

describe('properties', () => {
  test('never throws, and what it returns is in the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (pattern, text) => {
        const found = match(pattern, text);
        if (!found) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(text.length);
        for (const value of Object.values(found.values)) {
          expect(text.slice(found.start, found.end)).toContain(value);
        }
      }),
    );
  });

  test('a template filled with fitting values is found in any surrounding text', () => {
    const names = Object.keys(valueTypes) as ValueTypeName[];
    const literal = fc.string({ minLength: 1, unit: fc.constantFrom('x', 'y', '"', ' ') });
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(...names).map((type) => ({ type })),
        literal,
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(parts, fc.string(), fc.string(), (pieces, before, after) => {
        // A quotation mark between a text and its neighbours, which most types cannot hold.
        const written = pieces
          .map((part) => (typeof part === 'string' ? part : `"<${part.type.toLowerCase()}>"`))
          .join('');
        const filled = pieces
          .map((part) =>
            typeof part === 'string' ? part : `"${valueTypeTexts[part.type].sample}"`,
          )
          .join('');
        const program = compileTemplate(
          written,
          Object.fromEntries(names.map((name) => [name.toLowerCase(), name])),
        );
        fc.pre(program.length > 0);
        const found = runTemplate(program, before + filled + after);
        expect(found).toBeDefined();
        const visible = filled.length - filled.trimStart().length;
        expect(found?.start).toBeLessThanOrEqual(before.length + visible);
      }),
    );
  });

  test('finds what an equivalent regular expression finds, at the same place', () => {
    fc.assert(
      fc.property(template, shortText, (pattern, text) => {
        const program = compileTemplate(pattern, types);
        fc.pre(program.length > 0);
        const found = runTemplate(program, text);
        const expected = expectedPlace(program, text);
        expect(found && [found.start, found.end]).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The naive oracle: an anchored expression at every place, from the left. */
function expectedPlace(
  program: readonly Instruction[],
  text: string,
): [number, number] | undefined {
  const expression = new RegExp(
    `^${program.map((instruction, at) => toSource(instruction, at === program.length - 1)).join('')}`,
  );
  for (let start = 0; start <= text.length; start += 1) {
    const [found] = expression.exec(text.slice(start)) ?? [];
    if (found !== undefined) return [start, start + found.length];
  }
  return undefined;
}

/** Lengths are left out: the texts are shorter than any limit of the types used. */
function toSource(instruction: Instruction, isLast: boolean): string {
  if (instruction.kind === 'space') return '\\s+';
  if (instruction.kind === 'character')
    return instruction.character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const { first, character, last } = valueTypes[instruction.type];
  const isShort = !isLast && character.test(' ');
  const start = instruction.continuesWord ? '(?![a-z])' : '';
  return `(?:${start}${first.source}${character.source}*${isShort ? '?' : ''}(?<=${last.source}))`;
}

describe('the work is linear in the text', () => {
  const hostile = [
    ['many values', '<word> <word> <word> <word> <word>!', 'a '],
    ['values that touch', '<word><word><word><word>!', 'a'],
    ['white space', 'a b c d !', 'a b c d '],
    ['text', '<text><text><text>!', 'x '],
  ] as const;

  test.each(hostile)('%s', (_, pattern, unit) => {
    const program = compileTemplate(pattern, types);
    const [short, long] = [stepsOn(program, unit.repeat(200)), stepsOn(program, unit.repeat(400))];
    expect(long / short).toBeLessThan(2.2);
    expect(long).toBeLessThan(400 * unit.length * program.length * 6);
  });
});

/** How often the matcher looks at an instruction: counted, as seconds differ from machine to machine. */
function stepsOn(program: readonly Instruction[], text: string): number {
  let steps = 0;
  const counted = new Proxy(program, {
    get(target, key, receiver) {
      steps += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  runTemplate(counted, text);
  return steps;
}
