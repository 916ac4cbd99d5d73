import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binarize } from '../../../src/ocr/binarize.ts';
import { picture } from './picture.ts';

const white = [255, 255, 255] as const;
const black = [0, 0, 0] as const;
/** A letter-like mark. */
const mark = [20, 20, 4, 9] as const;

test('dark on light and light on dark become the same black on white', () => {
  const light = binarize(picture(64, 48, white, [{ at: mark, colour: black }]));
  const dark = binarize(picture(64, 48, black, [{ at: mark, colour: white }]));
  expect(dark).toEqual(light);
  expect(light[22 * 64 + 21]).toBe(0);
  expect(light[0]).toBe(255);
});

test('red on black is as black as white on black, as its strongest channel counts', () => {
  const ink = binarize(picture(64, 48, [30, 30, 30], [{ at: mark, colour: [205, 49, 49] }]));
  expect(ink[22 * 64 + 21]).toBe(0);
});

test('each surface of a mixed picture has its own background', () => {
  const mixed = picture(256, 48, black, [
    { at: [128, 0, 128, 48], colour: white },
    { at: [40, 20, 4, 9], colour: white },
    { at: [200, 20, 4, 9], colour: black },
  ]);
  const ink = binarize(mixed);
  const at = (x: number, y: number): number | undefined => ink[y * 256 + x];
  expect([at(41, 22), at(201, 22), at(60, 22), at(230, 22)]).toEqual([0, 0, 255, 255]);
});

test('weak noise is not stretched to black', () => {
  const ink = binarize(picture(64, 48, [100, 100, 100], [{ at: mark, colour: [112, 112, 112] }]));
  expect(Math.min(...ink)).toBeGreaterThan(150);
});

test('the noise of a photograph stays light, and its text black, near it and far from it', () => {
  const [width, height] = [320, 96];
  const photo = picture(width, height, [60, 60, 60], [{ at: mark, colour: [190, 190, 190] }]);
  // The same noise in every run: a linear congruence, three of it for something like a bell.
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 0x7fffffff) / 0x7fffffff - 0.5;
  for (let at = 0; at < photo.data.length; at += 1)
    if (at % 4 < 3) photo.data[at] = (photo.data[at] ?? 0) + 28 * (random() + random() + random());
  const ink = binarize(photo);
  expect(ink[22 * width + 21]).toBeLessThan(64);
  const isMark = (at: number): boolean => at % width >= 20 && at % width < 24 && at < 29 * width;
  const grey = ink.filter((value, at) => value < 128 && !isMark(at));
  expect(grey.length / ink.length).toBeLessThan(0.001);
});

test('any picture gives one number a pixel, and its negative the same', () => {
  const pictures = fc
    .record({ width: fc.integer({ min: 33, max: 60 }), height: fc.integer({ min: 33, max: 60 }) })
    .chain((size) =>
      // Fewer than half of the pixels of any nine cells: the rest is the background everywhere.
      fc
        .array(fc.nat(size.width * size.height - 1), { maxLength: 100 })
        .map((marks) => ({ ...size, marks })),
    );
  fc.assert(
    fc.property(pictures, ({ width, height, marks }) => {
      const paint = (ink: number, paper: number): Uint8ClampedArray => {
        const data = new Uint8ClampedArray(4 * width * height).fill(paper);
        for (const at of marks) data.fill(ink, 4 * at, 4 * at + 3);
        return data;
      };
      const light = binarize({ width, height, data: paint(0, 255) });
      expect(light).toHaveLength(width * height);
      expect(light.filter((value) => value === 0)).toHaveLength(new Set(marks).size);
      expect(binarize({ width, height, data: paint(255, 0) })).toEqual(light);
    }),
    { numRuns: 30 },
  );
});
