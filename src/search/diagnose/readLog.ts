import { LogDecoder } from './decodeLog.ts';

export { NotTextError } from './decodeLog.ts';

/** The largest file that is read, in bytes: 64 MB. */
export const maxFileSize = 64 * 1024 * 1024;

/**
 * Reads a log file as text, with its progress.
 *
 * @param report called with the bytes read so far
 * @throws if the file is too large or is no text; the message is for the reader
 */
export async function readLog(file: Blob, report: (bytes: number) => void): Promise<string> {
  if (file.size > maxFileSize) {
    // Rounded up, or one byte too many would read as 64 MB too.
    const size = Math.ceil((file.size / 1024 / 1024) * 10) / 10;
    throw new Error(
      `The file has ${size} MB, and at most 64 MB are read. Cut it to the part with the error, such as its last lines.`,
    );
  }
  if (file.size === 0)
    throw new Error('The file is empty. Expected a log, or any other plain text.');
  const parts: string[] = [];
  let bytes = 0;
  const reader = file.stream().getReader();
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      yield next.value;
      bytes += next.value.length;
      report(bytes);
    }
  }
  for await (const part of decodedLog(chunks())) parts.push(part);
  return parts.join('');
}

/**
 * The text of a log that comes in bytes, piece by piece: what Diagnose and the command line read.
 *
 * @throws NotTextError if the bytes are no text
 */
export async function* decodedLog(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new LogDecoder();
  for await (const chunk of chunks) yield decoder.decode(chunk);
  yield decoder.end();
}
