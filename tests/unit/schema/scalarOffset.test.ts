import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseFrontmatter } from '../../../src/content/parseFrontmatter.ts';

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
