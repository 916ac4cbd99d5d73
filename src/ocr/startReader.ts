import { createWorker, OEM, PSM, type Worker as Reader } from 'tesseract.js';
import { readerFiles } from './readerFiles.ts';

/**
 * Starts Tesseract in a worker, from this site's own files: without options it would fetch them
 * from a content delivery network.
 *
 * @param report called with the share of a picture that was read, 0 to 1
 * @throws if the worker cannot start
 */
export async function startReader(report: (share: number) => void): Promise<Reader> {
  const reader = await createWorker('eng', OEM.LSTM_ONLY, {
    workerPath: readerFiles.address('worker.js'),
    corePath: readerFiles.address('tesseract-core-simd-lstm.js'),
    langPath: readerFiles.address('').replace(/\/$/, ''),
    workerBlobURL: false,
    // The browser's cache has the file by its address: no second copy, and none that is out of date.
    cacheMethod: 'none',
    logger: ({ status, progress }) => {
      if (status === 'recognizing text') report(progress);
    },
    // Each call rejects by itself; without this, Tesseract throws the same again where nobody catches it.
    errorHandler: () => undefined,
  });
  // Sparse text: all that there is, in whatever layout. The automatic modes look for columns of prose,
  // and left out the text of four of ten drawn dialogs, and rows such as @@@@, which they took for pictures.
  await reader.setParameters({
    tessedit_pageseg_mode: PSM.SPARSE_TEXT,
    // What it thinks of a picture is no error of the page: the console stays empty.
    debug_file: '/dev/null',
  });
  return reader;
}
