import { type CleanText, type Edit, edited } from './cleanText.ts';
import { longestLinePrefix, longestLineSuffix } from './tuning.ts';

/** What a job, a logger, a page or an editor puts around every line. Digits and blanks may differ. */
export interface LineFrame {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The frame that a line shares with a neighbor: the same characters at its start and end, apart from
 * the values and numbers of digits and blanks.
 *
 * @param line the line of the message's first word
 * @param words where the message's words start and end in it: nothing between belongs to the frame
 * @param neighbor another line
 * @example frameOf('10:05:01 | no such file |', [11, 23], '10:05:02 | open a |')
 * // { prefix: '10:05:01 | ', suffix: ' |' }
 */
export function frameOf(
  line: string,
  [start, end]: readonly [start: number, end: number],
  neighbor: string,
): LineFrame {
  const [shared] = sharedShapeLength(line.slice(0, start), neighbor);
  // Words that start alike do not belong to the prefix.
  const prefix = /^(?:.*[\s\]|:>"'`(<]|[+-])/s.exec(line.slice(0, shared))?.[0] ?? '';
  const tail = line.slice(Math.max(end, line.length - longestLineSuffix));
  const [sharedTail] = sharedShapeLength(
    reversed(tail),
    reversed(neighbor.slice(-longestLineSuffix)),
  );
  return { prefix, suffix: suffixWithin(line.slice(line.length - sharedTail), prefix) };
}

/**
 * The part of a shared end that is no part of a sentence or value: from an opening mark on, to a
 * closing one. A quote closes one of the prefix, or the message itself may end with it.
 */
function suffixWithin(shared: string, prefix: string): string {
  const start = shared.search(/[\n"'`|\u2502<([{\\*]/);
  if (start === -1 || /[\w.;]\s*$/.test(shared)) return '';
  const blanks = /\s*$/.exec(shared.slice(0, start))?.[0].length ?? 0;
  const suffix = shared.slice(start - blanks);
  const [first = ''] = suffix.trim();
  return /["'`*]/.test(first) && !prefix.includes(first) ? '' : suffix;
}

const reversed = (text: string): string => text.split('').reverse().join('');

/**
 * How far two texts have the same shape: the same characters, apart from the values and numbers of
 * digits and blanks.
 *
 * @returns the length of the shared start in each text, in UTF-16 units
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

/**
 * Removes a frame from the lines that have it.
 *
 * @param lines where each line starts and ends in the text
 */
export function withoutFrame(
  clean: CleanText,
  { prefix, suffix }: LineFrame,
  lines: readonly (readonly [start: number, end: number])[],
): CleanText {
  const edits = lines.flatMap(([start, end]): Edit[] => {
    if (isRule(clean.text.slice(start, end))) return [{ from: start, to: end, text: '' }];
    const head = prefix === '' ? 0 : prefixLength(prefix, clean.text, start, end);
    const tail = suffix === '' ? 0 : suffixLength(suffix, clean.text.slice(start + head, end));
    return [
      ...(head > 0 ? [{ from: start, to: start + head, text: '' }] : []),
      ...(tail > 0 ? [{ from: end - tail, to: end, text: '' }] : []),
    ];
  });
  return edited(clean, edits);
}

/** The length of the start of a line that has a prefix's shape; 0 if the prefix is not complete. */
function prefixLength(prefix: string, text: string, from: number, to: number): number {
  const [inPrefix, inLine] = sharedShapeLength(
    prefix,
    text.slice(from, Math.min(to, from + prefix.length + longestLinePrefix)),
  );
  const isEmpty = text.slice(from + inLine, to).trim() === '';
  return inPrefix === prefix.length || (isEmpty && prefix.slice(inPrefix).trim() === '')
    ? inLine
    : 0;
}

function suffixLength(suffix: string, line: string): number {
  const tail = line.slice(-longestLineSuffix);
  const [inSuffix, inLine] = sharedShapeLength(reversed(suffix), reversed(tail));
  return inSuffix === suffix.length ? inLine : 0;
}

/** Whether a line only parts others, as that below the head of a table of Markdown does: `-- | --`. */
export const isRule = (line: string): boolean =>
  /^[ \t]*[-=|+:\u2500-\u257f][-=|+: \t\u2500-\u257f]+$/.test(line);

/** Where the lines of a cleaned text start and end, by the line ends of the text itself. */
export function physicalLines(
  { text, offsets }: CleanText,
  original: string,
): [start: number, end: number][] {
  const lines: [number, number][] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    if (original[offsets[end] as number] !== '\n') continue;
    lines.push([start, end]);
    start = end + 1;
  }
  return [...lines, [start, text.length]];
}

/** Where the lines of a cleaned text start and end, line ends that were written out included. */
export function allLines({ text }: CleanText): [start: number, end: number][] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return [from, from + line.length];
  });
}
