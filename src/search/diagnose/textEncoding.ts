/**
 * The encoding of a text file, by its byte order mark: UTF-16 is what Windows PowerShell writes.
 *
 * @param start the first bytes of the file: two are enough
 */
export function textEncoding(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}
