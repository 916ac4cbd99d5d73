import { backgroundOf, cellSize } from './backgroundOf.ts';
import type { Pixels } from './Pixels.ts';

/** Less contrast than this, of 255, is noise, as JPEG makes it, and is not stretched to black. */
const leastContrast = 56;
/** Noise is white up to twice what is usual; what is to be black has to be six times as far. */
const [noiseIsWhite, noiseIsNotBlack] = [2, 6];
/** More than this, of 255, is no noise but a picture of something else. */
const mostNoise = 25;
/** How many cells around are looked at for the strongest contrast: about three lines of text. */
const reach = 2;

/**
 * Makes black text on white of a picture: how far each pixel is from its background, in the channel
 * in which it is farthest, so that red on black is as clear as white on black; stretched so that the
 * strongest contrast near by is black.
 *
 * @returns one number a pixel, 0 black to 255 white, row by row
 */
export function inkOf(pixels: Pixels): Uint8ClampedArray {
  const { width, height, data } = pixels;
  const { columns, rows, colours } = backgroundOf(pixels);
  const far = new Uint8ClampedArray(width * height);
  const strongest = new Uint8ClampedArray(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cellSize) * columns;
    for (let x = 0; x < width; x += 1) {
      const cell = row + Math.floor(x / cellSize);
      const at = 4 * (y * width + x);
      const distance = Math.max(
        Math.abs((data[at] ?? 0) - (colours[3 * cell] ?? 0)),
        Math.abs((data[at + 1] ?? 0) - (colours[3 * cell + 1] ?? 0)),
        Math.abs((data[at + 2] ?? 0) - (colours[3 * cell + 2] ?? 0)),
      );
      far[y * width + x] = distance;
      if (distance > (strongest[cell] ?? 0)) strongest[cell] = distance;
    }
  }
  // Most of a picture is background, so what is usual is its noise: a photograph has some, a screenshot none.
  const noise = Math.min(mostNoise, medianOf(far));
  const white = noiseIsWhite * noise;
  const least = Math.max(leastContrast, noiseIsNotBlack * noise);
  const black = strongestAround(strongest, columns, rows, least);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cellSize) * columns;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const full = black[row + Math.floor(x / cellSize)] ?? 255;
      far[at] = 255 - (255 * ((far[at] ?? 0) - white)) / (full - white);
    }
  }
  return far;
}

function strongestAround(
  strongest: Uint8ClampedArray,
  columns: number,
  rows: number,
  least: number,
): Uint8ClampedArray {
  return strongest.map((_, cell) => {
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    let most = least;
    for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y += 1) {
      for (
        let x = Math.max(0, column - reach);
        x <= Math.min(columns - 1, column + reach);
        x += 1
      ) {
        most = Math.max(most, strongest[y * columns + x] ?? 0);
      }
    }
    return most;
  });
}

function medianOf(values: Uint8ClampedArray): number {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  let left = values.length / 2;
  return counts.findIndex((count) => (left -= count) <= 0);
}
