import { imageSize } from 'image-size';
import { PictureError } from './PictureError.ts';

/** The largest picture that is opened, in pixels: 40 megapixels, 160 MB of memory. */
export const maxPixels = 40e6;
/** The largest file that is opened, in bytes: 64 MB, as for logs. */
export const maxBytes = 64 * 1024 * 1024;

const readable = ['png', 'jpg', 'webp'];
const otherwise =
  'Expected a PNG, JPEG or WebP picture: take a screenshot of it, or save it as PNG.';

/**
 * Checks a picture by its first bytes, before the browser unpacks it: a small file can be a huge picture.
 *
 * @param bytes the file, or as much of its start as has its size
 * @throws {PictureError} if it is too large, or is none that can be read
 */
export function checkPicture(bytes: Uint8Array): void {
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    throw new PictureError(`This file is broken, or is no picture. ${otherwise}`);
  }
  if (!readable.includes(size.type ?? ''))
    throw new PictureError(`This is a ${size.type?.toUpperCase()} picture. ${otherwise}`);
  const { width, height } = size;
  if (!(width > 0 && height > 0))
    throw new PictureError(
      `The picture is broken: it is ${width} × ${height} pixels. ${otherwise}`,
    );
  if (width * height > maxPixels) {
    const megapixels = ((width * height) / 1e6).toFixed(1);
    throw new PictureError(
      `The picture has ${megapixels} megapixels (${width} × ${height}), and at most 40 are read. Crop it to the message.`,
    );
  }
}
