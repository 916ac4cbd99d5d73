/** Shapes lower than this, in pixels, are dots and noise, not letters. */
const minHeight = 4;
/** A pixel darker than this is part of a letter: 0 is black, 255 white. */
const darkBelow = 128;

/**
 * Estimates the x-height, the height of a small letter such as x, in pixels. It is the median
 * height of all connected shapes that are about as wide as a letter.
 *
 * @param ink one number for each pixel, 0 black to 255 white, row by row
 * @returns 0 if no shape looks like a letter
 */
export function estimateXHeight(ink: Uint8ClampedArray, width: number, height: number): number {
  const visited = new Uint8Array(ink.length);
  const heights: number[] = [];
  const open: number[] = [];
  for (let start = 0; start < ink.length; start += 1) {
    if (visited[start] || (ink[start] ?? 255) >= darkBelow) continue;
    let [left, right, top, bottom] = [width, 0, height, 0];
    visited[start] = 1;
    open.push(start);
    for (let pixel = open.pop(); pixel !== undefined; pixel = open.pop()) {
      const x = pixel % width;
      const y = (pixel - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      const near = [
        x > 0 ? pixel - 1 : -1,
        x < width - 1 ? pixel + 1 : -1,
        pixel - width,
        pixel + width,
      ];
      for (const next of near) {
        if (next < 0 || next >= ink.length || visited[next] || (ink[next] ?? 255) >= darkBelow)
          continue;
        visited[next] = 1;
        open.push(next);
      }
    }
    const high = bottom - top + 1;
    const wide = right - left + 1;
    // Ignore lines, frames and graphics.
    if (high >= minHeight && high <= height / 4 && wide <= 4 * high && high <= 8 * wide)
      heights.push(high);
  }
  heights.sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}
