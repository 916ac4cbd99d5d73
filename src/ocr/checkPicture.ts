import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { PictureError } from './PictureError.ts';

/** The largest picture that is opened, in pixels: 40 megapixels, 160 MB of memory. */
const maxPixels = 40e6;
/** Where a picture has its size, at the latest: behind all that a camera writes before it. In bytes. */
const startBytes = 2 * 1024 * 1024;

const otherwise =
  'Expected a PNG, JPEG or WebP picture: take a screenshot of it, or save it as PNG.';

/**
 * Checks a picture by its first bytes, before the browser unpacks it: a small file can be a huge picture.
 *
 * @param bytes the file
 * @param type what the file says it is, such as `image/png`
 * @throws {PictureError} if it is too large, or is none that can be read
 */
export function checkPicture(bytes: Uint8Array, type: string): void {
  const start = bytes.subarray(0, startBytes);
  let size: { width: number; height: number } | undefined;
  try {
    size = [PNG, JPG, WEBP].find((format) => format.validate(start))?.calculate(start);
  } catch {
    throw new PictureError(`The picture is broken: it does not say how large it is. ${otherwise}`);
  }
  if (!size) {
    const other = /^image\/(?!png|jpeg|webp)[\w.+-]{2,20}$/.test(type) && type;
    throw new PictureError(`This file is ${other || 'no picture, or a broken one'}. ${otherwise}`);
  }
  const { width, height } = size;
  if (!(width > 0 && height > 0))
    throw new PictureError(
      `The picture is broken: it is ${width} × ${height} pixels. ${otherwise}`,
    );
  if (width * height > maxPixels) {
    // Rounded up: one that is a little too large does not have 40.0.
    const megapixels = (Math.ceil((width * height) / 1e5) / 10).toFixed(1);
    throw new PictureError(
      `The picture has ${megapixels} megapixels (${width} × ${height}), and at most 40 are read. Crop it to the message.`,
    );
  }
}
