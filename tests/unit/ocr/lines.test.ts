import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupIntoLines, type LineFragment } from '../../../src/ocr/lines.ts';

const word = (text: string, x0: number, y0: number) => ({
  text,
  bbox: { x0, y0, x1: x0 + 10 * text.length, y1: y0 + 20 },
});
const piece = (...words: ReturnType<typeof word>[]): LineFragment => ({ words });

test('a line that came in pieces, the end first, is one line at its place', () => {
  expect(
    groupIntoLines([
      piece(word(':::3000', 240, 40)),
      piece(word('event', 0, 10)),
      piece(word('at', 0, 70), word('listen', 30, 70)),
      piece(word('already', 100, 40), word('in', 180, 40), word('use', 205, 40)),
      piece(word('address', 0, 40)),
    ]),
  ).toEqual(['event', 'address already in use :::3000', 'at listen']);
});

test('columns stay apart, and what is empty is left out', () => {
  expect(
    groupIntoLines([
      piece(word('Error', 0, 0)),
      piece(word('Close', 700, 1)),
      piece(word(' ', 60, 0)),
      piece(),
    ]),
  ).toEqual(['Error', 'Close']);
});

test('lines that slope are joined by their ends', () => {
  const slope = (text: string, x: number, y: number) => word(text, x, y + Math.round(x / 57));
  expect(
    groupIntoLines([
      piece(slope('second', 0, 30), slope('line', 70, 30)),
      piece(slope('end', 905, 0)),
      piece(...Array.from({ length: 15 }, (_, at) => slope('first', 60 * at, 0))),
      piece(slope('too', 120, 30)),
    ]),
  ).toEqual([`${'first '.repeat(15)}end`, 'second line too']);
});

test('no word is lost or made up, whatever stands where', () => {
  const words = fc.record({ text: fc.string(), x: fc.nat(900), y: fc.nat(900) });
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 12 }), (pieces) => {
      const given = pieces.flat().flatMap(({ text }) => text.split(/\s+/));
      const lines = groupIntoLines(
        pieces.map((all) => piece(...all.map(({ text, x, y }) => word(text, x, y)))),
      );
      const read = lines.join(' ').split(/\s+/);
      const sorted = (all: string[]) => all.filter((text) => text !== '').sort();
      expect(sorted(read)).toEqual(sorted(given));
    }),
  );
});
