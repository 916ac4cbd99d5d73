import { estimateBackground, cellSize } from './backgroundOf.ts';
import type { Pixels } from './Pixels.ts';

/** A contrast below this, of 255, is noise such as that of JPEG, and is not stretched to black. */
const leastContrast = 56;
/**
 * A pixel becomes white up to twice the usual noise. A pixel can become black from six times the
 * usual noise.
 */
const [noiseIsWhite, noiseIsNotBlack] = [2, 6];
/** A median above this, of 255, is not noise: most of the image is something else. */
const mostNoise = 25;
/** The strongest contrast is searched in so many cells on each side: about three lines of text. */
const reach = 2;

/**
 * Converts an image to black text on white. The darkness of a pixel is its distance from the
 * background, in the channel with the largest distance: red on black becomes as clear as white on
 * black. The strongest contrast nearby becomes black.
 *
 * @returns one number for each pixel, 0 black to 255 white, row by row
 */
export function binarize(pixels: Pixels): Uint8ClampedArray {
  const { width, height, data } = pixels;
  const { columns, rows, colours } = estimateBackground(pixels);
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
  // Most of an image is background, so the median distance is its noise: photographs have noise,
  // screenshots have none.
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
