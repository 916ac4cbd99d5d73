import type { Alignment } from './align.ts';
import { type CleanText, cleanWindow } from './cleanText.ts';
import { allLines, frameOf, isRule, physicalLines, withoutFrame } from './lineFrame.ts';
import { normalizeNpmLevels, withoutMarks } from './logPrefix.ts';
import { withoutDoubledQuotes, withoutPercents, withoutTags } from './markup.ts';
import { quotedString } from './quotedString.ts';
import type { TokenHits } from './scan.ts';
import { longestLineSuffix, longestWindow, openingReach, verifyReach } from './tuning.ts';
import type { PreparedTemplate } from './types.ts';
import { unwrap } from './unwrap.ts';

/** One form of the text around an alignment. */
export interface Reading {
  /** What was done to the text, for `explain`. */
  readonly name: string;
  readonly clean: CleanText;
  /** Whether upper and lower case count. */
  readonly sameCase: boolean;
  /** Whether the line goes on before and behind the text, beyond what is read. */
  readonly isCut: readonly [before: boolean, behind: boolean];
}

/** A stretch of a text around an alignment, in offsets into the text, ends exclusive. */
interface Window {
  readonly text: string;
  /** Where the line of the message's first word starts, or the string literal that it stands in. */
  readonly line: number;
  /** The line before, cleaned; empty if there is none that is part of the same text. */
  readonly before: string;
  /** Where the message starts at the earliest: before it there is only what stands before it in its line. */
  readonly from: number;
  readonly to: number;
  /** Where the message's words start and end, in the order of the text; its opening punctuation included. */
  readonly words: readonly (readonly [start: number, end: number])[];
  /** Whether the line goes on before `from` and behind `to`. */
  readonly isCut: readonly [before: boolean, behind: boolean];
}

/**
 * The readings of the text around an alignment. A log puts timestamps, quote marks and line ends into
 * a message, and pages, programs and people rewrite it, so the same stretch is read in several ways,
 * the ones that leave the most literal values first:
 *
 *     as written              only escapes and entities are read
 *     without tags            the tags of a page's source are removed
 *     decoded                 the escapes of a URL are read
 *     without doubled quotes  CSV doubles quotes
 *
 * and each of them in these forms:
 *
 *     without line frames   what surrounds this line and its neighbor alike is removed
 *     whole                 nothing is removed
 *     without marks         known prefixes and suffixes of lines are removed
 *     unwrapped             line ends of a narrow terminal are removed
 *
 * At last, upper and lower case count as equal, and so do npm's old and new level.
 *
 * A reading without its frame comes first: otherwise a value at the end of a line takes the line's
 * suffix or the next line's stamp too.
 */
export function* readingsOf(
  template: PreparedTemplate,
  alignment: Alignment,
  hits: TokenHits,
  text: string,
): Generator<Reading> {
  const tried: Reading[] = [];
  for (const [base, window, whole] of basesOf(windowOf(template, alignment, hits, text))) {
    const { isCut } = window;
    for (const [form, changed] of formsOf(whole, window)) {
      const clean = startingAt(changed, window.from);
      // Most forms change nothing in most texts.
      if (tried.some((other) => other.clean.text === clean.text)) continue;
      const reading = { name: `${base}, ${form}`, clean, sameCase: true, isCut };
      tried.push(reading);
      yield reading;
    }
  }
  for (const { name, clean, isCut } of tried)
    yield { name: `${name}, any case`, clean: normalizeNpmLevels(clean), sameCase: false, isCut };
}

function windowOf(
  template: PreparedTemplate,
  alignment: Alignment,
  hits: TokenHits,
  text: string,
): Window {
  const startsWithValue = template.tokens[0]?.behindValue === true;
  const opening = startsWithValue ? 0 : openingLength(template);
  const words = alignment.hits.map(
    (hit, index) =>
      [
        (hits.starts[hit] as number) - (index === 0 ? opening : 0),
        hits.ends[hit] as number,
      ] as const,
  );
  const first = hits.starts[alignment.hits[0] as number] as number;
  // Before the first word there is punctuation only, or a value that starts on the same line.
  const line = lineStart(text, first, verifyReach);
  const from = startsWithValue ? line : Math.max(line, first - openingReach);
  const last = (words.at(-1)?.[1] ?? first) + verifyReach;
  const end = text.slice(last, last + longestLineSuffix).indexOf('\n');
  const to = Math.min(text.length, end === -1 ? last : last + end, from + longestWindow);
  const isCut = [
    from > 0 && text[from - 1] !== '\n',
    to < text.length && text[to] !== '\n',
  ] as const;
  return { text, line, before: lineBefore(text, line), from, to, words, isCut };
}

/** The length of the punctuation that a template starts with, in UTF-16 units. */
const openingLength = ({ source }: PreparedTemplate): number =>
  /^[^A-Za-z0-9_<]*/.exec(source.t)?.[0].length ?? 0;

/** Where the line of `start` starts, or `reach` before it if the line starts earlier. */
function lineStart(text: string, start: number, reach: number): number {
  const from = Math.max(0, start - reach);
  return from + text.slice(from, start).lastIndexOf('\n') + 1;
}

function* basesOf(whole: Window): Generator<[name: string, window: Window, clean: CleanText]> {
  const { text, words } = whole;
  const span = [words[0]?.[0] ?? whole.from, words.at(-1)?.[1] ?? whole.to] as const;
  const literal = quotedString(text, whole.line, span, whole.to);
  const plain = cleanWindow(text, whole.line, whole.to);
  if (literal) {
    const [line, to] = literal;
    const from = Math.max(whole.from, line);
    const inside = { ...whole, line, before: '', from, to, isCut: [from > line, false] as const };
    const clean = cleanWindow(text, line, to);
    // Within the quotes of a field of CSV, two of them are one, and nothing else.
    if (/^"[^]*(?<!\\)""/.test(text.slice(line - 1, to)))
      yield ['in its doubled quotes', inside, withoutDoubledQuotes(clean, /""/g)];
    yield ['in its quotes', inside, clean];
    yield ['in its quotes, without doubled quotes', inside, withoutDoubledQuotes(clean)];
  }
  yield ['as written', whole, plain];
  yield ['without tags', whole, withoutTags(plain)];
  if (!/\s/.test(text.slice(...span))) {
    const to = endOfParameter(text, span[1], whole.to);
    const parameter = {
      ...whole,
      to,
      isCut: [whole.isCut[0], to === whole.to && whole.isCut[1]] as const,
    };
    yield ['decoded', parameter, withoutPercents(cleanWindow(text, whole.line, to))];
  }
  yield ['without doubled quotes', whole, withoutDoubledQuotes(plain)];
}

/** Where the parameter of a URL that a message stands in ends: at the next one, at `to` otherwise. */
function endOfParameter(text: string, from: number, to: number): number {
  const length = text.slice(from, to).search(/[&#\s]/);
  return length === -1 ? to : from + length;
}

function* formsOf(clean: CleanText, window: Window): Generator<[name: string, clean: CleanText]> {
  const end = window.words.at(-1)?.[1] ?? window.to;
  const framed = withoutFrames(clean, window);
  const wrapped = unwrap(clean, indexAt(clean, end));
  const framedWrapped = unwrap(framed, indexAt(framed, end));
  for (const { atContent, isBox } of [framedWrapped, wrapped])
    if (isBox) yield ['unwrapped', atContent];
  yield ['without line frames', framed];
  for (const { atWidth, isEvident } of [framedWrapped, wrapped])
    if (isEvident) yield ['unwrapped', atWidth];
  yield ['whole', clean];
  yield ['without marks', withoutMarks(clean)];
  for (const { atWidth, atContent } of [wrapped, framedWrapped]) {
    yield ['unwrapped', atWidth];
    yield ['unwrapped', atContent];
  }
  yield ['without frames and marks', withoutMarks(framed)];
}

/** Without the frame of the lines of the text, then without that of the lines that were written out. */
function withoutFrames(clean: CleanText, window: Window): CleanText {
  const once = withoutOwnFrame(clean, window, physicalLines(clean, window.text));
  return withoutOwnFrame(once, window, allLines(once));
}

function withoutOwnFrame(
  clean: CleanText,
  { line, before, words }: Window,
  lines: readonly (readonly [start: number, end: number])[],
): CleanText {
  const first = indexAt(clean, words[0]?.[0] ?? line);
  const own = lines.findIndex(([, end]) => first <= end);
  const [start, end] = lines[own] ?? [0, 0];
  const contents = lines.map(([from, to]) => clean.text.slice(from, to));
  const neighbor =
    contents.slice(own + 1).find((other) => other.trim() !== '' && !isRule(other)) ?? before;
  const lastWord = words.reduce((last, [, to]) => {
    const index = indexAt(clean, to);
    return index <= end ? Math.max(last, index) : last;
  }, first);
  const frame = frameOf(contents[own] ?? '', [first - start, lastWord - start], neighbor);
  const isFrame = frame.prefix.trim() !== '' || frame.suffix.trim() !== '';
  return isFrame ? withoutFrame(clean, frame, lines) : clean;
}

/** The last line before `line` that is not empty, cleaned. */
function lineBefore(text: string, line: number): string {
  const before = text.slice(Math.max(0, line - verifyReach), line).trimEnd();
  return cleanWindow(before, before.lastIndexOf('\n') + 1, before.length).text;
}

/** The first index of a cleaned text whose character stands at an offset of the original or behind. */
export function indexAt({ offsets }: CleanText, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startingAt(clean: CleanText, offset: number): CleanText {
  const from = indexAt(clean, offset);
  if (from === 0) return clean;
  return { text: clean.text.slice(from), offsets: clean.offsets.subarray(from) };
}
