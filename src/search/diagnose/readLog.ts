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
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const encoding = textEncoding(start);
  if (encoding === 'utf-8' && start.includes(0)) {
    throw new Error('This is not a text file. Expected a log, or any other plain text.');
  }
  const decoder = new TextDecoder(encoding);
  const reader = file.stream().getReader();
  const parts: string[] = [];
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(decoder.decode(next.value, { stream: true }));
    bytes += next.value.length;
    report(bytes);
  }
  return parts.join('') + decoder.decode();
}

/**
 * The encoding of a text file, by its byte order mark: UTF-16 is what Windows PowerShell writes.
 *
 * @param start the first bytes of the file: two are enough
 */
export function textEncoding(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}
