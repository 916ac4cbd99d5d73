import { foldCase } from './tokens.ts';

// cspell:ignore connectex EACCES EADDRINUSE EADDRNOTAVAIL ECONNABORTED ECONNREFUSED ECONNRESET EEXIST EHOSTUNREACH EINVAL EIO EISDIR EMFILE ENETUNREACH ENOENT ENOEXEC ENOMEM ENOSPC ENOTCONN ENOTDIR ENOTEMPTY EPERM EPIPE EROFS ETIMEDOUT WSAEACCES WSAEADDRINUSE WSAECONNREFUSED WSAECONNRESET WSAETIMEDOUT strerror

/**
 * What operating systems say for an error number, and so any program on them: the texts of `strerror`
 * (glibc, macOS and musl where they differ) and of Windows' FormatMessage, with the numbers that
 * programs print beside them. A message that has one of these in it says with the other words only
 * which program it is from. The names behind the texts are those of errno(3) and of Windows Sockets.
 */
const texts = [
  // Linux, macOS
  'Operation not permitted', // EPERM
  'No such file or directory', // ENOENT
  'Input/output error', // EIO
  'I/O error', // EIO, musl
  'Exec format error', // ENOEXEC
  'Cannot allocate memory', // ENOMEM
  'Out of memory', // ENOMEM, musl
  'Permission denied', // EACCES
  'File exists', // EEXIST
  'Not a directory', // ENOTDIR
  'Is a directory', // EISDIR
  'Invalid argument', // EINVAL
  'Too many open files', // EMFILE
  'No space left on device', // ENOSPC
  'Read-only file system', // EROFS
  'Broken pipe', // EPIPE
  'Address already in use', // EADDRINUSE
  'Address in use', // EADDRINUSE, musl
  'Cannot assign requested address', // EADDRNOTAVAIL
  'Network is unreachable', // ENETUNREACH
  'Software caused connection abort', // ECONNABORTED
  'Connection reset by peer', // ECONNRESET
  'Transport endpoint is not connected', // ENOTCONN
  'Connection timed out', // ETIMEDOUT
  'Operation timed out', // ETIMEDOUT, macOS and musl
  'Connection refused', // ECONNREFUSED
  'No route to host', // EHOSTUNREACH
  'Directory not empty', // ENOTEMPTY
  // Windows
  'The system cannot find the file specified', // 2
  'The system cannot find the path specified', // 3
  'Access is denied', // 5
  'The process cannot access the file because it is being used by another process', // 32
  'An attempt was made to access a socket in a way forbidden by its access permissions', // WSAEACCES
  '10013',
  'Only one usage of each socket address (protocol/network address/port) is normally permitted', // WSAEADDRINUSE
  '10048',
  'An existing connection was forcibly closed by the remote host', // WSAECONNRESET
  '10054',
  'A connection attempt failed because the connected party did not properly respond after a period of time', // WSAETIMEDOUT
  '10060',
  'No connection could be made because the target machine actively refused it', // WSAECONNREFUSED
  '10061',
  // The name of the Windows function that Go's net package puts in front of the text.
  'connectex',
] as const;

/** Each text as words in lower case, by its first word. */
const byFirstWord = new Map<string, string[][]>();
for (const text of texts) {
  const words = foldCase(text).match(/[a-z0-9_]+/g) ?? [];
  const [first = ''] = words;
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), words]);
}

/** The fewest words at its start by which a text that a template cuts off is still recognized. */
const fewestWords = 4;

/**
 * The positions of the tokens that are part of a text of the operating system.
 *
 * @param words the tokens of a template in lower case, as they are written
 */
export function systemTextPositions(words: readonly string[]): ReadonlySet<number> {
  const positions = new Set<number>();
  words.forEach((word, start) => {
    for (const text of byFirstWord.get(word) ?? []) {
      let length = 0;
      while (length < text.length && words[start + length] === text[length]) length += 1;
      const isCut = start + length === words.length && length >= fewestWords;
      if (length !== text.length && !isCut) continue;
      for (let position = start; position < start + length; position += 1) positions.add(position);
    }
  });
  return positions;
}
