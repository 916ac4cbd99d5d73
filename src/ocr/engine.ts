import { createWorker, OEM, PSM, type Worker as OcrEngine } from 'tesseract.js';
import { withBase } from '../domain/urls.ts';
import { ImageError, type OcrFileList } from './types.ts';

declare const OCR_FILES: OcrFileList;

/** The files of the OCR engine, as this build has them. */
export const ocrFiles = {
  sizes: OCR_FILES.sizes,
  /** Returns the path of a file, by its name. */
  path: (name: string): string => withBase(`${OCR_FILES.folder}/${name}`),
};

/**
 * Downloads the files of the OCR engine into the browser's cache. Its worker then reads them from
 * the cache. The worker itself reports no progress of a download.
 *
 * @param report called with the bytes that are downloaded and the bytes of all files
 * @throws {ImageError} if a file cannot be downloaded
 */
export async function downloadOcrEngine(
  report: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const files = Object.entries(ocrFiles.sizes);
  const total = files.reduce((sum, [, size]) => sum + size, 0);
  let done = 0;
  await Promise.all(
    files.map(async ([name, size]) => {
      let bytes = 0;
      const response = await fetch(ocrFiles.path(name), { signal }).catch(() => undefined);
      signal.throwIfAborted();
      if (!response?.ok || !response.body) throw new ImageError(unavailable);
      const body = response.body.getReader();
      for (;;) {
        const next = await body.read().catch(() => {
          signal.throwIfAborted();
          throw new ImageError(unavailable);
        });
        if (next.done) break;
        // A host that decompresses the data on its way sends more bytes than the file has.
        const counted = Math.min(next.value.length, size - bytes);
        bytes += counted;
        done += counted;
        report(done, total);
      }
    }),
  );
}

const unavailable =
  'The text reader could not be loaded. Check the connection, then try again; or type the message.';

/**
 * Starts Tesseract in a worker, from this site's own files. Without these options, Tesseract would
 * download its files from a content delivery network.
 *
 * @param report called with the part of an image that is read, 0 to 1
 * @throws if the worker cannot start
 */
export async function startOcrEngine(report: (share: number) => void): Promise<OcrEngine> {
  const engine = await createWorker('eng', OEM.LSTM_ONLY, {
    workerPath: ocrFiles.path('worker.js'),
    corePath: ocrFiles.path('tesseract-core-simd-lstm.js'),
    langPath: ocrFiles.path('').replace(/\/$/, ''),
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
  await engine.setParameters({
    tessedit_pageseg_mode: PSM.SPARSE_TEXT,
    // Tesseract's remarks about an image are not errors of the page, so the console stays empty.
    debug_file: '/dev/null',
  });
  return engine;
}
