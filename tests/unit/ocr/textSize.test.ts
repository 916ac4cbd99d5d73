import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateXHeight } from '../../../src/ocr/textSize.ts';

/** White with black rectangles: left, top, width, height. */
function paper(
  width: number,
  height: number,
  marks: readonly (readonly [number, number, number, number])[],
) {
  const ink = new Uint8ClampedArray(width * height).fill(255);
  for (const [left, top, wide, high] of marks) {
    for (let y = top; y < top + high; y += 1)
      ink.fill(0, y * width + left, y * width + left + wide);
  }
  return ink;
}

test('it is the height of most letters, and neither of dots, lines nor a title', () => {
  const letters = Array.from({ length: 20 }, (_, at) => [4 + 9 * at, 50, 6, 8] as const);
  const dots = Array.from({ length: 40 }, (_, at) => [4 + 4 * at, 70, 2, 2] as const);
  const line = [0, 90, 200, 5] as const;
  const title = [10, 5, 20, 24] as const;
  expect(estimateXHeight(paper(200, 100, [...letters, ...dots, line, title]), 200, 100)).toBe(8);
});

test('nothing like a letter is 0', () => {
  expect(estimateXHeight(paper(50, 50, []), 50, 50)).toBe(0);
  expect(estimateXHeight(paper(50, 50, [[0, 0, 50, 50]]), 50, 50)).toBe(0);
  expect(estimateXHeight(new Uint8ClampedArray(0), 0, 0)).toBe(0);
});

test('letters of any height are found, wherever they stand', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 24 }),
      fc.integer({ min: 0, max: 70 }),
      fc.integer({ min: 0, max: 90 }),
      (high, top, left) => {
        expect(estimateXHeight(paper(120, 100, [[left, top, high, high]]), 120, 100)).toBe(high);
      },
    ),
  );
});
