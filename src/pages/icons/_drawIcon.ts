import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/**
 * Draws the logo of the site as a PNG.
 *
 * @param size the width and height in pixels
 * @param full whether the background fills the square, for systems that cut icons into their own
 *   shape. The logo is within the circle of 80% that stays visible
 *   (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
export function drawIcon(size: number, full: boolean): Promise<Buffer> {
  const mark = readFileSync('public/favicon.svg', 'utf8');
  const svg = full ? mark.replace(/ rx="[^"]*"/, '') : mark;
  // The logo is 24 units wide. At 72 dots per inch, a unit is one pixel.
  return sharp(Buffer.from(svg), { density: (72 * size) / 24 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
