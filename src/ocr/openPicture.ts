import { validateImage } from './checkPicture.ts';
import { ImageError } from './PictureError.ts';

/** The largest file that is opened, in bytes: 64 MB, the same as for logs. */
const maxBytes = 64 * 1024 * 1024;

/**
 * Decodes an image. Only its pixels are kept, not the metadata, such as the place and the camera.
 *
 * @throws {PictureError} if the file is too large, or is no image that can be read
 */
export async function openImage(file: Blob): Promise<ImageBitmap> {
  if (file.size > maxBytes) {
    const size = Math.round(file.size / 1024 / 1024);
    throw new ImageError(
      `The picture has ${size} MB, and at most 64 MB are read. Crop it to the message.`,
    );
  }
  validateImage(new Uint8Array(await file.arrayBuffer()), file.type);
  try {
    return await createImageBitmap(file);
  } catch {
    throw new ImageError(
      'The picture is broken: the browser cannot open it. Take it again, or save it as PNG.',
    );
  }
}
