import { ImageError } from './PictureError.ts';
import { ocrFiles } from './readerFiles.ts';

/**
 * Downloads the files of the OCR engine into the browser's cache. Its worker then reads them from
 * the cache. The worker itself reports no progress of a download.
 *
 * @param report called with the bytes that are downloaded and the bytes of all files
 * @throws {PictureError} if a file cannot be downloaded
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
      const response = await fetch(ocrFiles.address(name), { signal }).catch(() => undefined);
      signal.throwIfAborted();
      if (!response?.ok || !response.body) throw new ImageError(unavailable);
      const reader = response.body.getReader();
      for (;;) {
        const next = await reader.read().catch(() => {
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
