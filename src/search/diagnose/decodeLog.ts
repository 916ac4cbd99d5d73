import { legacyText } from './legacyText.ts';

// cspell:ignore unzstd unxz bunzip

/** A file that is no text; the message is for the reader. */
export class NotTextError extends Error {}

/** How many bytes of a file's start say whether it is text. */
const sampleSize = 4096;

/** The share of control characters from which on bytes are no text. Random bytes have 11%. */
const mostControls = 0.05;

/** From so many ASCII characters in a row on, their bytes say in which encoding they are. */
const surePairs = 4;
const sureBytes = 16;

/** How many bytes wait for the end of their line at most. */
const longestWait = 1 << 20;

/** The first bytes of files that get dropped by mistake, and what to do with them. */
const formats: readonly (readonly [magic: readonly number[], name: string, advice: string])[] = [
  [[0x1f, 0x8b], 'a gzip archive', 'Unpack it first, for example with "gunzip".'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive', 'Unpack it first.'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard archive', 'Unpack it first, for example with "unzstd".'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an xz archive', 'Unpack it first, for example with "unxz".'],
  [[0x42, 0x5a, 0x68], 'a bzip2 archive', 'Unpack it first, for example with "bunzip2".'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Copy the text out of it.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Add it as a screenshot, or copy the text.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Add it as a screenshot, or copy the text.'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program', 'Expected the text that it printed.'],
  [[0x4d, 0x5a, 0x90, 0x00], 'a program', 'Expected the text that it printed.'],
];

type Encoding = 'bytes' | 'utf-16le' | 'utf-16be';

/**
 * Decodes a log that comes in pieces. A log may be in UTF-8, in UTF-16 with or without a byte order
 * mark, or in an older encoding of Windows, and it may change from one to another: Windows PowerShell
 * appends UTF-16 to any file. Single NULs, which a rotated log keeps, are dropped.
 */
export class LogDecoder {
  private rest = new Uint8Array();
  private encoding: Encoding | undefined;

  /**
   * @returns the text that is decoded so far and was not returned before
   * @throws NotTextError if the bytes are no text
   */
  decode(chunk: Uint8Array): string {
    const joined = new Uint8Array(this.rest.length + chunk.length);
    joined.set(this.rest);
    joined.set(chunk, this.rest.length);
    this.rest = joined;
    if (!this.encoding) {
      if (joined.length < sampleSize && !(joined.length > 2 && joined.includes(10))) return '';
      this.start();
    }
    return this.take(false);
  }

  /**
   * @returns the text of the last bytes
   * @throws NotTextError if the bytes are no text
   */
  end(): string {
    if (!this.encoding) this.start();
    return this.take(true);
  }

  private start(): void {
    const sample = this.rest.subarray(0, sampleSize);
    const { encoding, markLength } = startOf(sample);
    if (encoding === 'bytes') assertText(sample);
    this.encoding = encoding;
    this.rest = this.rest.subarray(markLength);
  }

  private take(isLast: boolean): string {
    let text = '';
    for (;;) {
      const before = this.rest.length;
      const encoding = this.encoding;
      text += encoding === 'bytes' ? this.takeBytes(isLast) : this.takeUtf16(isLast);
      // A change of the encoding leaves bytes, which the next round reads.
      if (this.rest.length === before || this.encoding === encoding) return text;
    }
  }

  /** Takes bytes of an encoding that extends ASCII, up to the first text in UTF-16. */
  private takeBytes(isLast: boolean): string {
    const { rest } = this;
    let stop = rest.length;
    for (let nul = rest.indexOf(0); nul !== -1; nul = rest.indexOf(0, nul + 1)) {
      if (!isLast && nul + 2 * surePairs > rest.length) {
        stop = Math.max(0, nul - 1);
        break;
      }
      if (isUtf16At(rest, nul - 1)) {
        this.encoding = 'utf-16le';
        stop = nul - 1;
        break;
      }
    }
    const isWhole = isLast || this.encoding !== 'bytes';
    const to = isWhole ? stop : wholeLines(rest, stop);
    this.rest = rest.subarray(to);
    const taken = rest.subarray(0, to);
    return legacyText(taken.includes(0) ? taken.filter((byte) => byte !== 0) : taken);
  }

  /** Takes text in UTF-16, up to the first bytes that are ASCII. */
  private takeUtf16(isLast: boolean): string {
    const { rest } = this;
    const isLittle = this.encoding !== 'utf-16be';
    let stop = rest.length - (rest.length % 2);
    if (!isLast) stop = Math.max(0, stop - sureBytes);
    for (let at = 0; at < stop; at += 2) {
      if (rest[at] === 0 || rest[at + 1] === 0 || !isAscii(rest.subarray(at, at + sureBytes)))
        continue;
      stop = at;
      this.encoding = 'bytes';
      break;
    }
    const isWhole = isLast && this.encoding !== 'bytes';
    this.rest = isWhole ? new Uint8Array() : rest.subarray(stop);
    const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(rest.subarray(0, stop));
    return text.replaceAll('\0', '');
  }
}

/** The encoding that a file's start says, and the length of its byte order mark. */
function startOf(sample: Uint8Array): { encoding: Encoding; markLength: number } {
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf)
    return { encoding: 'bytes', markLength: 3 };
  // Without a mark: nearly every second byte of western text in UTF-16 is 0.
  let even = 0;
  let odd = 0;
  const pairs = sample.length >> 1;
  for (let at = 0; at < 2 * pairs; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const isMost = (zeros: number, others: number): boolean =>
    zeros > pairs / 4 && others < zeros / 8;
  const startsWithPairs = isUtf16At(sample, 0) || isUtf16At(sample, 1);
  if (startsWithPairs && isMost(odd, even)) return { encoding: 'utf-16le', markLength: 0 };
  if (startsWithPairs && isMost(even, odd)) return { encoding: 'utf-16be', markLength: 0 };
  return { encoding: 'bytes', markLength: 0 };
}

/** @throws NotTextError */
function assertText(sample: Uint8Array): void {
  const format = formats.find(([magic]) => magic.every((byte, at) => sample[at] === byte));
  if (format) {
    const [, name, advice] = format;
    throw new NotTextError(`This is ${name}, and not a text file. ${advice}`);
  }
  const bytes = sample.filter((byte) => byte !== 0);
  const controls = bytes.filter(
    (byte) => (byte < 32 && ![8, 9, 10, 12, 13, 27].includes(byte)) || byte === 127,
  );
  if (controls.length > bytes.length * mostControls)
    throw new NotTextError('This is not a text file. Expected a log, or any other plain text.');
}

/** Whether several characters of ASCII in UTF-16, the first byte first, start at an index. */
function isUtf16At(bytes: Uint8Array, start: number): boolean {
  if (start < 0) return false;
  for (let at = start; at < start + 2 * surePairs; at += 2)
    if ((bytes[at] ?? 0) === 0 || bytes[at + 1] !== 0) return false;
  return true;
}

const isAscii = (bytes: Uint8Array): boolean =>
  bytes.length >= sureBytes / 2 &&
  bytes.every((byte) => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13);

/** Where the last whole line before `to` ends. A very long line is cut between two characters. */
function wholeLines(bytes: Uint8Array, to: number): number {
  const end = bytes.lastIndexOf(10, to - 1) + 1;
  if (end > 0 || to < longestWait) return end;
  let cut = to;
  // The bytes of a character of UTF-8 behind its first one are 10xxxxxx.
  while (cut > to - 4 && ((bytes[cut - 1] ?? 0) & 0xc0) === 0x80) cut -= 1;
  return ((bytes[cut - 1] ?? 0) & 0x80) === 0 ? cut : cut - 1;
}
