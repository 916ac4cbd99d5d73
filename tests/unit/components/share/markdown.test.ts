import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import {
  codeFence,
  codeSpan,
  escapeLineStart,
  escapeMarkdown,
} from '../../../../src/components/share/markdown.ts';

/** Lines of the characters that mean something in Markdown, and a few that do not. */
const line = fc
  .string({ unit: fc.constantFrom(...'`*_[]()<>|~&#+-=.!1a\\ :;/"\'') })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

test('text stays text', () => {
  fc.assert(
    fc.property(line, (text) => {
      expect(fromMarkdown(escapeLineStart(escapeMarkdown(text))).children).toMatchObject([
        { type: 'paragraph', children: [{ type: 'text', value: text }] },
      ]);
    }),
  );
});

test('code in a line stays code', () => {
  fc.assert(
    fc.property(line, (text) => {
      expect(fromMarkdown(`a ${codeSpan(text)} b`).children).toMatchObject([
        { children: [{ value: 'a ' }, { type: 'inlineCode', value: text }, { value: ' b' }] },
      ]);
    }),
  );
});

test('a block of code stays one', () => {
  const text = fc.array(line, { minLength: 1 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (code) => {
      expect(fromMarkdown(codeFence(code, 'sh')).children).toMatchObject([
        { type: 'code', lang: 'sh', value: code },
      ]);
    }),
  );
});
