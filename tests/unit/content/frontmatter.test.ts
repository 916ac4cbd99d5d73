import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseFrontmatter } from '../../../src/content/frontmatter.ts';

describe('parseFrontmatter', () => {
  const text = `---
title: One
list:
  - name: a
    inner: [x, { deep: 1 }]
  - name: b
---

Body.
`;

  describe('positions', () => {
    const { position } = parseFrontmatter(text);
    test.each([
      [['title'], 2, 1],
      [['list'], 3, 1],
      [['list', 0], 4, 5],
      [['list', 0, 'name'], 4, 5],
      [['list', 0, 'inner', 1, 'deep'], 5, 18],
      // The same index twice: the second one is not the first.
      [['list', 1, 'name'], 6, 5],
      [['list', 0, 'inner', 0], 5, 13],
    ])('%j', (path, line, column) => {
      expect(position(path)).toEqual({ line, column });
    });

    test('what is not there is at the nearest parent that is', () => {
      expect(position(['list', 1, 'missing', 'deeper'])).toEqual({ line: 6, column: 5 });
      expect(position(['list', 7])).toEqual({ line: 3, column: 1 });
      expect(position(['missing'])).toEqual({ line: 2, column: 1 });
    });
  });

  test('texts that YAML 1.1 reads as something else stay texts; an empty file is null', () => {
    const { data, errors } = parseFrontmatter('on: 2026-11-30\nanswer: no\nshare: 0.5\n', {
      yaml: true,
    });
    expect(data).toEqual({ on: '2026-11-30', answer: 'no', share: 0.5 });
    expect(errors).toEqual([]);
    expect(parseFrontmatter('# nothing\n', { yaml: true })).toMatchObject({
      data: null,
      errors: [],
    });
  });

  test('body, and the line that it begins on', () => {
    expect(parseFrontmatter(text)).toMatchObject({ body: '\nBody.\n', bodyLine: 8, errors: [] });
  });

  test('CRLF moves nothing', () => {
    const { position, bodyLine, body, data } = parseFrontmatter(text.replaceAll('\n', '\r\n'));
    expect(data).toEqual(parseFrontmatter(text).data);
    expect(position(['list', 1, 'name'])).toEqual({ line: 6, column: 5 });
    expect([bodyLine, body]).toEqual([8, '\r\nBody.\r\n']);
  });

  test('a byte order mark is skipped', () => {
    expect(parseFrontmatter(`\uFEFF${text}`).data).toEqual(parseFrontmatter(text).data);
  });

  test.each([
    ['no frontmatter', 'Body only.\n'],
    ['no closing line', '---\ntitle: One\n\nBody.\n'],
    ['an empty file', ''],
  ])('%s is an error at the top', (_, file) => {
    const { data, errors, position } = parseFrontmatter(file);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message:
          'Expected frontmatter: a line "---", YAML, and another line "---" at the top of the file.',
        position: { line: 1, column: 1 },
      },
    ]);
    expect(position(['title'])).toEqual({ line: 1, column: 1 });
  });

  test('a repeated key is an error at its second place', () => {
    const { data, errors } = parseFrontmatter('---\na: 1\nb: 2\na: 3\n---\n');
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      { message: 'Map keys must be unique', position: { line: 4, column: 1 } },
    ]);
  });

  test('all errors are there, not only the first', () => {
    const { errors } = parseFrontmatter('---\na: 1\na: 2\nb: `x\n---\n');
    expect(errors.map(({ position }) => position.line)).toEqual([3, 4]);
  });

  test('a whole YAML file has no fence', () => {
    const { data, position, body } = parseFrontmatter('name: x\norder: 1\n', { yaml: true });
    expect([data, body]).toEqual([{ name: 'x', order: 1 }, '']);
    expect(position(['order'])).toEqual({ line: 2, column: 1 });
  });
});

describe('scalarOffset', () => {
  const text = `---
plain: some plain
  text, folded
single: 'it''s here'
double: "a \\"b\\" \\n c\\u00e9d end"
literal: |
  first
    second
folded: >-
  one
  two

  three
flow: [x, 'y z']
---
`;

  test.each([
    [['plain'], 'folded', 3, 9],
    [['single'], 'here', 4, 16],
    [['double'], 'b', 5, 14],
    [['double'], 'end', 5, 30],
    [['literal'], 'second', 8, 5],
    [['folded'], 'two', 11, 3],
    [['folded'], 'three', 13, 3],
    [['flow', 1], 'z', 14, 14],
  ])('%j: %s', (path, needle, line, column) => {
    const { data, position } = parseFrontmatter(text);
    const value = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], data);
    expect(position(path, String(value).indexOf(needle))).toEqual({ line, column });
  });

  test('every visible character is found, however YAML writes the text', () => {
    const style = fc.constantFrom(
      'PLAIN',
      'QUOTE_SINGLE',
      'QUOTE_DOUBLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED' as const,
    );
    const unit = fc.constantFrom('a', 'b', ' ', '\n', "'", '"', '\\', ':', '#', 'é', '\t');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), style, (value, defaultStringType) => {
        const source = stringify({ key: value }, { defaultStringType, lineWidth: 30 });
        const lines = source.split('\n');
        const { position } = parseFrontmatter(source, { yaml: true });
        for (const [index, character] of [...value].entries()) {
          if (/\s/.test(character)) continue;
          const { line, column } = position(['key'], index);
          const written = lines[line - 1]?.slice(column - 1) ?? '';
          // In double quotes, a quote and a backslash have a backslash before them.
          expect([character, `\\${character}`].some((form) => written.startsWith(form))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
