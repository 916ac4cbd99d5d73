import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { ImageError } from './types.ts';

/** The largest image that is opened, in pixels: 40 megapixels, which take 160 MB of memory. */
const maxPixels = 40e6;
/** The size of an image is within this many bytes, even behind all the metadata of a camera. */
const startBytes = 2 * 1024 * 1024;

const otherwise =
  'Expected a PNG, JPEG or WebP picture: take a screenshot of it, or save it as PNG.';

/**
 * Checks an image by its first bytes, before the browser decodes it: a small file can be a huge
 * image.
 *
 * @param bytes the file
 * @param type the media type that the file declares, such as `image/png`
 * @throws {ImageError} if the image is too large, or is in no format that can be read
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

/** The largest file that is opened, in bytes: 64 MB, the same as for logs. */
const maxBytes = 64 * 1024 * 1024;

/**
 * Decodes an image. Only its pixels are kept, not the metadata, such as the place and the camera.
 *
 * @throws {ImageError} if the file is too large, or is no image that can be read
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

/**
 * A WebAssembly module with one SIMD instruction, as Tesseract is built with SIMD. From
 * https://github.com/GoogleChromeLabs/wasm-feature-detect
 */
const simdModule = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
];

/**
 * How far the color that a canvas returns may be from the color that was drawn: some browsers
 * change the last bit.
 */
const tolerance = 8;

/**
 * Lists what OCR needs and this browser lacks or blocks, as words for a sentence. Strict privacy
 * settings disable WebAssembly and make canvases return random pixels.
 */
export function missingImageFeatures(): string[] {
  const missing: string[] = [];
  if (typeof Worker === 'undefined') missing.push('workers');
  try {
    // This does not compile the module, as the page's policy forbids that. The worker of the OCR
    // engine has its own policy.
    if (!WebAssembly.validate(new Uint8Array(simdModule))) missing.push('WebAssembly with SIMD');
  } catch {
    missing.push('WebAssembly with SIMD');
  }
  if (typeof createImageBitmap === 'undefined' || !returnsDrawnPixels()) missing.push('the canvas');
  return missing;
}

function returnsDrawnPixels(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return false;
  const color = [40, 160, 220];
  context.fillStyle = `rgb(${color.join(' ')})`;
  context.fillRect(0, 0, 1, 1);
  try {
    const { data } = context.getImageData(0, 0, 1, 1);
    return color.every((value, index) => Math.abs(value - (data[index] ?? 0)) <= tolerance);
  } catch {
    return false;
  }
}
