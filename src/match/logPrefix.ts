import { type CleanText, dropRanges } from './cleanText.ts';
import { longestLinePrefix, narrowestTerminal } from './tuning.ts';

/**
 * The prefix, such as a timestamp, that a job, logger or container put before a line and the next one.
 *
 * @param before the line up to the message's first word, which may include a value
 * @param next the next line
 */
export function timestampPrefix(before: string, next: string): string {
  const shared = before.slice(0, sharedShapeLength(before, next)[0]);
  // Words that start alike do not belong to the prefix.
  return /^.*[\s\]|:>]/s.exec(shared)?.[0] ?? '';
}

/**
 * How far two lines have the same shape: the same characters, apart from the values and numbers of
 * digits and blanks.
 *
 * @returns the length of the shared start in each line, in UTF-16 units
 * @example sharedShapeLength('10:05:01 GET', '9:05:02 PUT') // [9, 8]
 */
function sharedShapeLength(first: string, second: string): [inFirst: number, inSecond: number] {
  let a = 0;
  let b = 0;
  while (a < first.length && b < second.length) {
    const run = runOf(first, a);
    if (run > 0) {
      const otherRun = runOf(second, b);
      if (otherRun === 0 || isDigit(first, a) !== isDigit(second, b)) break;
      a += run;
      b += otherRun;
    } else if (first[a] === second[b]) {
      a += 1;
      b += 1;
    } else break;
  }
  return [a, b];
}

/** The length of the run of digits or of blanks at an index. */
function runOf(text: string, from: number): number {
  const kind = isDigit(text, from) ? /[0-9]/ : /[ \t]/;
  let index = from;
  while (index < text.length && kind.test(text.charAt(index))) index += 1;
  return index - from;
}

const isDigit = (text: string, index: number): boolean => /[0-9]/.test(text.charAt(index));

/** Prefixes of continued lines: quote marks, box lines, containers, build steps, loggers. */
const linePrefix =
  /^[ \t]*(?:(?:>+|\||│|\*\*|#\d+(?: \d+(?:\.\d+)?)?|[\w.-]+ +\||npm (?:ERR!|error|WARN|warn)|remote:|hint:|\[[\w.:/ -]{1,30}\]|\d+(?:\.\d+)?)[ \t]+)*/;

/**
 * Removes the prefixes of the continued lines of a cleaned text.
 *
 * @param stamp the timestamp that a CI job puts before every line: only text of its shape is removed,
 *   on the first line too; without it, every known prefix is removed from all lines but the first
 */
export function stripPrefixes(clean: CleanText, stamp?: string): CleanText {
  const { text } = clean;
  const ranges: [number, number][] = [];
  const drop = (from: number): void => {
    const length =
      stamp === undefined
        ? (linePrefix.exec(text.slice(from, from + longestLinePrefix))?.[0] ?? '').length
        : shapeLength(stamp, text, from);
    if (length > 0) ranges.push([from, from + length]);
  };
  if (stamp !== undefined) drop(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) drop(end + 1);
  return ranges.length === 0 ? clean : dropRanges(clean, ranges);
}

/** The length of the start of a line that has the shape of a stamp; 0 if the stamp is not complete. */
function shapeLength(stamp: string, text: string, from: number): number {
  const [inStamp, inLine] = sharedShapeLength(
    stamp,
    text.slice(from, from + stamp.length + longestLinePrefix),
  );
  const isEmpty = /^\s*(?:\n|$)/.test(text.slice(from + inLine, from + inLine + longestLinePrefix));
  return inStamp === stamp.length || (isEmpty && stamp.slice(inStamp).trim() === '') ? inLine : 0;
}

/**
 * Removes the line ends that a terminal put in where it wrapped, also within words. These are the
 * line ends behind the longest lines, which are as long as the terminal is wide.
 *
 * @param before the length of the first line before the text, in UTF-16 units
 */
export function unwrap(clean: CleanText, before: number): CleanText {
  const lengths = clean.text
    .split('\n')
    .map((line, index) => line.replace(/\r$/, '').length + (index === 0 ? before : 0));
  const width = lengths.slice(0, -1).reduce((widest, length) => Math.max(widest, length), 0);
  if (width < narrowestTerminal || (lengths.at(-1) ?? 0) > width) return clean;
  const ranges: [number, number][] = [];
  let end = -1;
  for (const length of lengths.slice(0, -1)) {
    end = clean.text.indexOf('\n', end + 1);
    if (length === width)
      ranges.push([clean.text.charAt(end - 1) === '\r' ? end - 1 : end, end + 1]);
  }
  return dropRanges(clean, ranges);
}

/** RenewOffsets npm's old log level in a cleaned text by its current one. */
export function normalizeNpmLevels(clean: CleanText): CleanText {
  const { text, offsets } = clean;
  const { old, current } = npmLevels;
  let written = '';
  const newOffsets: number[] = [];
  let copiedTo = 0;
  for (let from = text.indexOf(old); from !== -1; from = text.indexOf(old, copiedTo)) {
    written += text.slice(copiedTo, from) + current;
    newOffsets.push(...offsets.subarray(copiedTo, from));
    newOffsets.push(...Array.from(current, () => offsets[from] as number));
    copiedTo = from + old.length;
  }
  if (copiedTo === 0) return clean;
  newOffsets.push(...offsets.subarray(copiedTo));
  return { text: written + text.slice(copiedTo), offsets: Int32Array.from(newOffsets) };
}

/** The log level that npm puts before the lines of an error: until version 10.5, and since. */
export const npmLevels = { old: 'npm ERR!', current: 'npm error' } as const;
