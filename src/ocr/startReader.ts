import { createWorker, OEM, PSM, type Worker as Reader } from 'tesseract.js';
import { ocrFiles } from './readerFiles.ts';

/**
 * Starts Tesseract in a worker, from this site's own files. Without these options, Tesseract would
 * download its files from a content delivery network.
 *
 * @param report called with the part of an image that is read, 0 to 1
 * @throws if the worker cannot start
 */
export async function startOcrEngine(report: (share: number) => void): Promise<Reader> {
  const reader = await createWorker('eng', OEM.LSTM_ONLY, {
    workerPath: ocrFiles.address('worker.js'),
    corePath: ocrFiles.address('tesseract-core-simd-lstm.js'),
    langPath: ocrFiles.address('').replace(/\/$/, ''),
    workerBlobURL: false,
    // The browser's cache has the file by its URL. Tesseract's own cache would be a second copy,
    // and could be outdated.
    cacheMethod: 'none',
    logger: ({ status, progress }) => {
      if (status === 'recognizing text') report(progress);
    },
    // Each call rejects its own promise. Without this handler, Tesseract throws the same error
    // again where nobody catches it.
    errorHandler: () => undefined,
  });
  // Sparse text finds all text, in any layout. The automatic modes look for columns of prose. They
  // missed the text of four of ten drawn dialogs, and took rows such as @@@@ for graphics.
  await reader.setParameters({
    tessedit_pageseg_mode: PSM.SPARSE_TEXT,
    // Tesseract's remarks about an image are not errors of the page, so the console stays empty.
    debug_file: '/dev/null',
  });
  return reader;
}
