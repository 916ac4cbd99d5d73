import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { parseText } from '../../../src/markdown/parseInline.ts';

/** Returns nodes without their positions, as the short way has none. */
const withoutPositions = (nodes: unknown): unknown =>
  JSON.parse(
    JSON.stringify(nodes, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );

const parsed = (text: string): unknown => withoutPositions(fromMarkdown(text.trim()).children);

test.each([
  'Run `npm ci`, then start again.',
  '`lsof` shows `MainThrea` and no `node`',
  '2.5 seconds; 1) not a list: 3',
  '1. a list',
  '1) a list',
  '12',
  '`` a`b ``',
  '```js',
  'A ` alone',
  'A `  ` blank and ` spaced ` code',
  'Code over `two\nlines`, with `a\ttab` and ` \u00a0 `',
  'a`\n`',
  'a` \u00a0 `',
  'Code with `<tag> & *star*` inside',
  'an_under_score and *emphasis*',
  '# heading',
  '- list',
  '> quote',
  '    indented',
  'two\n\nparagraphs',
  'a\ttab and [a link](https://example.org/) &amp; an entity',
  'a table | is | text',
  'Setext\n===',
  '~~~',
  '',
])('%j has the nodes that CommonMark has', (text) => {
  expect(withoutPositions(parseText(text))).toEqual(parsed(text));
});

test('any text has the nodes that CommonMark has', () => {
  const piece = fc.constantFrom(
    ...'`|``|```| |a|Word|.|1|1.|2)|-|+|#|>|*|_|[|]|(|)|!|\\|&amp;|<b>|\n|\t|~~~|=|:|é|’|“'.split(
      '|',
    ),
    '|',
  );
  // Code with each of the others in it, as random pieces rarely are in this order.
  const code = fc.tuple(piece, piece).map(([one, other]) => `a \`${one}${other}\``);
  const text = fc.array(fc.oneof(piece, code), { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(text, code, fc.string({ unit: 'binary' })), (any) => {
      expect(withoutPositions(parseText(any))).toEqual(parsed(any));
    }),
    { numRuns: 1000 },
  );
});
