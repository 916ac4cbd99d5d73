import type { Worker as OcrEngine } from 'tesseract.js';
import { downloadOcrEngine, startOcrEngine } from './engine.ts';
import { preprocessImage } from './prepareImage.ts';
import { groupIntoLines } from './lines.ts';
import { missingImageFeatures, openImage } from './validateImage.ts';
import { ImageError, type OcrProgress } from './types.ts';

/** The running engine. The next image uses it again, as starting takes longer than OCR of an image. */
let engine: Promise<OcrEngine> | undefined;
let report: (progress: OcrProgress) => void = () => undefined;

/**
 * Reads the text of an image in this browser. Nothing is sent anywhere.
 *
 * @param tell called with every step
 * @param opened called with the image, once it is open
 * @returns the text, in which letters may be misread; empty if there is no text
 * @throws {ImageError} with what to do, or the signal's reason once it is aborted
 */
export async function recognizeImage(
  file: Blob,
  tell: (progress: OcrProgress) => void,
  opened: (bitmap: ImageBitmap) => void,
  signal: AbortSignal,
): Promise<string> {
  const missing = missingImageFeatures();
  if (missing.length > 0) {
    throw new ImageError(
      `Pictures cannot be read here: this browser lacks or blocks ${missing.join(' and ')}. Type or paste the message as text.`,
    );
  }
  const bitmap = await openImage(file);
  let started: Promise<OcrEngine> | undefined;
  try {
    signal.throwIfAborted();
    opened(bitmap);
    report = tell;
    if (!engine) {
      await downloadOcrEngine((done, total) => tell({ kind: 'loading', done, total }), signal);
    }
    tell({ kind: 'preparing' });
    started = engine ??= startOcrEngine((share) => report({ kind: 'reading', share }));
    const ready = await abortable(started.catch(failToStart), signal);
    // Let the page draw a frame first, as preprocessing blocks it for a moment.
    await new Promise((resolve) => setTimeout(resolve));
    const recognized = ready.recognize(preprocessImage(bitmap), {}, { blocks: true });
    const { data } = await abortable(recognized, signal);
    const paragraphs = (data.blocks ?? []).flatMap((block) => block.paragraphs);
    return groupIntoLines(paragraphs.flatMap(({ lines }) => lines)).join('\n');
  } catch (error) {
    // Nobody waits for the result of this engine any more, so stop it. Do not stop an engine that the
    // next image has started in the meantime.
    if (engine === started) engine = undefined;
    void started?.then((running) => running.terminate()).catch(() => undefined);
    signal.throwIfAborted();
    if (error instanceof ImageError) throw error;
    throw new ImageError('The picture could not be read. Crop it to the message, then try again.');
  } finally {
    bitmap.close();
  }
}

function failToStart(): never {
  throw new ImageError(
    'The text reader did not start: the browser stopped its worker or WebAssembly. Type or paste the message as text.',
  );
}

function abortable<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    // If the signal is aborted already, no event follows.
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    promise.then(resolve, reject);
  });
}
