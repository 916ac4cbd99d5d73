import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/**
 * Draws the site's mark as a PNG.
 *
 * @param size its width and height in pixels
 * @param full whether it fills the square, for systems that cut icons into a shape of their own: the
 *   mark is within the circle of 80% that they leave (https://www.w3.org/TR/appmanifest/#icon-masks)
 */
export function drawIcon(size: number, full: boolean): Promise<Buffer> {
  const mark = readFileSync('public/favicon.svg', 'utf8');
  const svg = full ? mark.replace(/ rx="[^"]*"/, '') : mark;
  // The mark is 24 units wide, and 72 dots an inch make a unit a pixel.
  return sharp(Buffer.from(svg), { density: (72 * size) / 24 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
