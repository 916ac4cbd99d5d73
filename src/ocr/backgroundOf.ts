import type { Pixels } from './Pixels.ts';

/** The side of a cell in pixels: about the height of a line of text on a screen. */
export const cellSize = 16;

/** The background of a picture, cell by cell. */
export interface Background {
  readonly columns: number;
  readonly rows: number;
  /** Red, green and blue of each cell, row by row. */
  readonly colours: Uint8ClampedArray;
}

/**
 * Finds what text stands on: for each cell the most common colour of the cell and the eight around
 * it. Letters cover less than half of a surface, so the most common colour is not theirs, on dark,
 * light and mixed pictures alike. Colours count as equal if their upper four bits are.
 */
export function backgroundOf({ width, height, data }: Pixels): Background {
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
  const colours = new Uint8ClampedArray(3 * columns * rows);
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
      colours.set(meanOf(data, width, height, column, row, key), 3 * (row * columns + column));
    }
  }
  return { columns, rows, colours };
}

function keyAt(data: Uint8ClampedArray, at: number): number {
  const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
  return ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
}

/** The mean of the pixels that count as the colour `key`, in a cell and the eight around it. */
function meanOf(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  column: number,
  row: number,
  key: number,
): [number, number, number] {
  let [red, green, blue, count] = [0, 0, 0, 0];
  // Every second pixel of every second row: a mean needs no more.
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
      const at = 4 * (y * width + x);
      if (keyAt(data, at) !== key) continue;
      red += data[at] ?? 0;
      green += data[at + 1] ?? 0;
      blue += data[at + 2] ?? 0;
      count += 1;
    }
  }
  // None of the sampled pixels has it: the middle of the range that counts as that colour.
  if (count === 0)
    return [((key >> 8) << 4) + 8, (((key >> 4) & 15) << 4) + 8, ((key & 15) << 4) + 8];
  return [red / count, green / count, blue / count];
}
