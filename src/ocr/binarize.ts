import type { Pixels } from './types.ts';

/** The side of a cell in pixels, about the height of a line of text on a screen. */
const cellSize = 16;

/** The background colors of an image, by cell. */
interface Background {
  readonly columns: number;
  readonly rows: number;
  /** Red, green and blue of each cell, row by row. */
  readonly colors: Uint8ClampedArray;
}

/**
 * Estimates the background of text. The background of a cell is the most common color of the cell
 * and its eight neighbors. Letters cover less than half of a surface, so the most common color is
 * not the color of letters. This holds for dark, light and mixed images. Two colors count as equal
 * if the upper four bits of each channel are equal.
 */
function estimateBackground({ width, height, data }: Pixels): Background {
  const columns = Math.ceil(width / cellSize);
  const rows = Math.ceil(height / cellSize);
  const counts = Array.from({ length: columns * rows }, () => new Map<number, number>());
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const cell = counts[Math.floor(y / cellSize) * columns + Math.floor(x / cellSize)];
      const key = keyAt(data, 4 * (y * width + x));
      cell?.set(key, (cell.get(key) ?? 0) + 1);
    }
  }
  const colors = new Uint8ClampedArray(3 * columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const sum = new Map<number, number>();
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
          for (const [key, count] of counts[y * columns + x] ?? [])
            sum.set(key, (sum.get(key) ?? 0) + count);
        }
      }
      let most = 0;
      let key = 0;
      for (const [candidate, count] of sum) if (count > most) [key, most] = [candidate, count];
      colors.set(meanOf(data, width, height, column, row, key), 3 * (row * columns + column));
    }
  }
  return { columns, rows, colors };
}

/** Returns the color of a pixel as 12 bits, the upper four bits of each channel. */
function keyAt(data: Uint8ClampedArray, index: number): number {
  const [red = 0, green = 0, blue = 0] = [data[index], data[index + 1], data[index + 2]];
  return ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
}

/**
 * Returns the mean color of the pixels that count as the color `key`, in a cell and its eight
 * neighbors.
 */
function meanOf(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  column: number,
  row: number,
  key: number,
): [number, number, number] {
  let [red, green, blue, count] = [0, 0, 0, 0];
  // Every second pixel of every second row is enough for a mean.
  for (
    let y = Math.max(0, (row - 1) * cellSize);
    y < Math.min(height, (row + 2) * cellSize);
    y += 2
  ) {
    for (
      let x = Math.max(0, (column - 1) * cellSize);
      x < Math.min(width, (column + 2) * cellSize);
      x += 2
    ) {
      const index = 4 * (y * width + x);
      if (keyAt(data, index) !== key) continue;
      red += data[index] ?? 0;
      green += data[index + 1] ?? 0;
      blue += data[index + 2] ?? 0;
      count += 1;
    }
  }
  // No sampled pixel has this color, so take the middle of the range that counts as it.
  if (count === 0)
    return [((key >> 8) << 4) + 8, (((key >> 4) & 15) << 4) + 8, ((key & 15) << 4) + 8];
  return [red / count, green / count, blue / count];
}

/** A contrast below this, of 255, is noise such as that of JPEG, and is not stretched to black. */
const leastContrast = 56;
/**
 * A pixel becomes white up to twice the usual noise. A pixel can become black from six times the
 * usual noise.
 */
const [noiseIsWhite, noiseIsNotBlack] = [2, 6];
/** A median above this, of 255, is not noise: most of the image is something else. */
const mostNoise = 25;
/** How many cells on each side are searched for the strongest contrast. */
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
  const { columns, rows, colors } = estimateBackground(pixels);
  const darkness = new Uint8ClampedArray(width * height);
  const strongest = new Uint8ClampedArray(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cellSize) * columns;
    for (let x = 0; x < width; x += 1) {
      const cell = row + Math.floor(x / cellSize);
      const index = 4 * (y * width + x);
      const distance = Math.max(
        Math.abs((data[index] ?? 0) - (colors[3 * cell] ?? 0)),
        Math.abs((data[index + 1] ?? 0) - (colors[3 * cell + 1] ?? 0)),
        Math.abs((data[index + 2] ?? 0) - (colors[3 * cell + 2] ?? 0)),
      );
      darkness[y * width + x] = distance;
      if (distance > (strongest[cell] ?? 0)) strongest[cell] = distance;
    }
  }
  // Most of an image is background, so the median distance is its noise: photographs have noise,
  // screenshots have none.
  const noise = Math.min(mostNoise, medianOf(darkness));
  const white = noiseIsWhite * noise;
  const least = Math.max(leastContrast, noiseIsNotBlack * noise);
  const black = strongestAround(strongest, columns, rows, least);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cellSize) * columns;
    for (let x = 0; x < width; x += 1) {
      const index = y * width + x;
      const full = black[row + Math.floor(x / cellSize)] ?? 255;
      darkness[index] = 255 - (255 * ((darkness[index] ?? 0) - white)) / (full - white);
    }
  }
  return darkness;
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
