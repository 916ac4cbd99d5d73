import { PictureError } from './PictureError.ts';
import { readerFiles } from './readerFiles.ts';

/**
 * Loads the files of the text reader into the browser's cache, from where its worker takes them a
 * moment later: the worker itself does not say how far it is.
 *
 * @param report called with the bytes that are there and those of all files
 * @throws {PictureError} if one cannot be had
 */
export async function downloadReader(
  report: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const files = Object.entries(readerFiles.sizes);
  const total = files.reduce((sum, [, size]) => sum + size, 0);
  let done = 0;
  await Promise.all(
    files.map(async ([name, size]) => {
      let bytes = 0;
      const response = await fetch(readerFiles.address(name), { signal }).catch(() => undefined);
      signal.throwIfAborted();
      if (!response?.ok || !response.body) throw new PictureError(unavailable);
      const reader = response.body.getReader();
      for (;;) {
        const next = await reader.read().catch(() => {
          signal.throwIfAborted();
          throw new PictureError(unavailable);
        });
        if (next.done) break;
        // A host that unpacks the data on its way sends more than the file has.
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
