import type { Pixels } from '../../../src/ocr/types.ts';

type Colour = readonly [number, number, number];

/** A picture of one colour with rectangles of others on it: left, top, width, height. */
export function picture(
  width: number,
  height: number,
  background: Colour,
  rectangles: readonly { readonly at: readonly [number, number, number, number]; colour: Colour }[],
): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  const fill = (
    [red, green, blue]: Colour,
    left: number,
    top: number,
    wide: number,
    high: number,
  ) => {
    for (let y = top; y < top + high; y += 1) {
      for (let x = left; x < left + wide; x += 1)
        data.set([red, green, blue, 255], 4 * (y * width + x));
    }
  };
  fill(background, 0, 0, width, height);
  for (const { at, colour } of rectangles) fill(colour, ...at);
  return { width, height, data };
}
