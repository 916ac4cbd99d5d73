import { binarize } from './binarize.ts';
import { estimateXHeight } from './textSize.ts';
import type { Pixels } from './types.ts';

/**
 * The x-height that Tesseract reads best, in pixels. Capitals are then about 30 pixels high:
 * https://tesseract-ocr.github.io/tessdoc/ImproveQuality.html#rescaling
 */
const bestHeight = 22;
/** Enlarging an image further only blurs it. */
const maxScale = 4;
/**
 * The most pixels that are analyzed, and that Tesseract gets. More pixels take long, and phones run
 * out of memory.
 */
const maxAnalyzed = 8e6;
const maxRecognized = 16e6;
/** Tesseract rejects images with a longer side, in pixels. */
const maxSide = 32_767;
/** The white margin around the text, in pixels: Tesseract misses letters at the very edge. */
const margin = 20;

/**
 * Preprocesses an image for the OCR engine: black text on white, in the size that the engine reads
 * best.
 *
 * @returns the canvas with the result
 * @throws if the browser blocks access to a canvas
 */
export function preprocessImage(bitmap: ImageBitmap): HTMLCanvasElement {
  const shrink = Math.min(1, Math.sqrt(maxAnalyzed / (bitmap.width * bitmap.height)));
  const { canvas: small, context } = createCanvas(bitmap.width * shrink, bitmap.height * shrink);
  // Users see transparent images on white, with black letters.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, small.width, small.height);
  context.drawImage(bitmap, 0, 0, small.width, small.height);
  const pixels: Pixels = context.getImageData(0, 0, small.width, small.height);
  const ink = binarize(pixels);
  const image = context.createImageData(small.width, small.height);
  for (const [index, value] of ink.entries()) image.data.fill(value, 4 * index, 4 * index + 3);
  for (let alpha = 3; alpha < image.data.length; alpha += 4) image.data[alpha] = 255;
  context.putImageData(image, 0, 0);
  const height = estimateXHeight(ink, small.width, small.height);
  const scale = Math.min(
    height === 0 ? 1 : Math.max(0.5, bestHeight / height),
    maxScale,
    Math.sqrt(maxRecognized / (small.width * small.height)),
    (maxSide - 2 * margin) / Math.max(small.width, small.height),
  );
  const wide = Math.round(small.width * scale);
  const high = Math.round(small.height * scale);
  const { canvas, context: target } = createCanvas(wide + 2 * margin, high + 2 * margin);
  target.fillStyle = '#fff';
  target.fillRect(0, 0, canvas.width, canvas.height);
  target.imageSmoothingQuality = 'high';
  target.drawImage(small, margin, margin, wide, high);
  return canvas;
}

function createCanvas(
  width: number,
  height: number,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to prepare the picture on.');
  return { canvas, context };
}
