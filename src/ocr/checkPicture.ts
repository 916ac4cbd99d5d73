import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { ImageError } from './PictureError.ts';

/** The largest image that is opened, in pixels: 40 megapixels, which take 160 MB of memory. */
const maxPixels = 40e6;
/** An image file has its size within so many bytes, even behind all the metadata of a camera. */
const startBytes = 2 * 1024 * 1024;

const otherwise =
  'Expected a PNG, JPEG or WebP picture: take a screenshot of it, or save it as PNG.';

/**
 * Checks an image by its first bytes, before the browser decodes it: a small file can be a huge
 * image.
 *
 * @param bytes the file
 * @param type the media type that the file declares, such as `image/png`
 * @throws {PictureError} if the image is too large, or is in no format that can be read
 */
export function validateImage(bytes: Uint8Array, type: string): void {
  const start = bytes.subarray(0, startBytes);
  let size: { width: number; height: number } | undefined;
  try {
    size = [PNG, JPG, WEBP].find((format) => format.validate(start))?.calculate(start);
  } catch {
    throw new ImageError(`The picture is broken: it does not say how large it is. ${otherwise}`);
  }
  if (!size) {
    const other = /^image\/(?!png|jpeg|webp)[\w.+-]{2,20}$/.test(type) && type;
    throw new ImageError(`This file is ${other || 'no picture, or a broken one'}. ${otherwise}`);
  }
  const { width, height } = size;
  if (!(width > 0 && height > 0))
    throw new ImageError(`The picture is broken: it is ${width} × ${height} pixels. ${otherwise}`);
  if (width * height > maxPixels) {
    // Rounded up, so that an image just above the limit is not reported as 40.0 megapixels.
    const megapixels = (Math.ceil((width * height) / 1e5) / 10).toFixed(1);
    throw new ImageError(
      `The picture has ${megapixels} megapixels (${width} × ${height}), and at most 40 are read. Crop it to the message.`,
    );
  }
}
