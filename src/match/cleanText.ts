import {
  longestBareColor,
  longestControlEscape,
  longestEntity,
  longestLinkEscape,
  pathReachAhead,
  pathReachBehind,
} from './tuning.ts';

// cspell:ignore mcan

/** A stretch of a text as a screen shows it, with the offsets in the original. */
export interface CleanText {
  readonly text: string;
  /** For each character of `text`, and for its end, the offset in the original text. */
  readonly offsets: Int32Array;
}

/** The characters that HTML entities stand for. */
const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&#34;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&nbsp;': ' ',
};

/**
 * Stage 1, cleaning: reads the text from `from` to `to` as a screen shows it. It removes terminal
 * escapes, decodes entities and JSON escapes, and makes quotes and spaces plain.
 *
 * @example cleanWindow('\u001b[31mcan&#39;t', 0, 14).text // "can't"
 */
export function cleanWindow(text: string, from: number, to: number): CleanText {
  let clean = '';
  const offsets: number[] = [];
  let index = from;
  const put = (characters: string): void => {
    for (let count = 0; count < characters.length; count += 1) offsets.push(index);
    clean += characters;
  };
  while (index < to) {
    const code = text.charCodeAt(index);
    if (code === 27 || code === 38 || code === 91 || code === 92) {
      const length = escapeLength(text, index);
      const escape = text.slice(index, index + length);
      put(readEscape(escape, text.charAt(index + 1)));
      // A backslash before a quote, slash or backslash stands for that character.
      index += code === 92 && length === 1 && /["'\\/`]/.test(text.charAt(index + 1)) ? 2 : length;
      continue;
    }
    put(plainCharacter(text.charAt(index)));
    index += 1;
  }
  offsets.push(Math.min(index, to));
  return { text: clean, offsets: Int32Array.from(offsets) };
}

function readEscape(escape: string, next: string): string {
  if (escape.startsWith('&'))
    return escape.length === 1 ? '&' : (entities[escape.toLowerCase()] ?? ' ');
  if (escape.startsWith('\x1b')) return '';
  if (escape.startsWith('[')) return escape.length === 1 ? '[' : '';
  if (escape.length === 1) return /["'\\/`]/.test(next) ? next : '\\';
  if (escape.length === 2) return escape === '\\n' ? '\n' : ' ';
  const code = Number.parseInt(escape.slice(2, 6), 16);
  return code === 27 ? '' : plainCharacter(String.fromCharCode(code));
}

/** The plain form of a quote or space that word processors and chats put in. */
function plainCharacter(character: string): string {
  if (character < '\x7f') return character;
  if (/[\u2018\u2019\u201a\u2032]/.test(character)) return "'";
  if (/[\u201c\u201d\u201e\u2033]/.test(character)) return '"';
  if (/[\u00a0\u2002-\u200a\u202f]/.test(character)) return ' ';
  if (/[\u200b-\u200d\u2060\ufeff]/.test(character)) return '';
  return character;
}

/**
 * Stage 1, cleaning: the length of the escape at `index`, in UTF-16 units. This is the only place
 * that knows what an escape looks like: a terminal escape (after ESC, after `\u001b`, and colors
 * whose ESC a web page dropped), an HTML entity, or an escape of JSON. Escapes only separate words,
 * so the text itself is never copied or changed, and evidence points into the original.
 *
 * @returns at least 1: the character itself
 * @example escapeLength('\u001b[31mError', 0) // 5
 */
export function escapeLength(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code === 27) return 1 + terminalEscape(text, index + 1);
  if (code === 91) return bareColorLength(text, index);
  if (code === 38) {
    const end = text.slice(index + 1, index + 1 + longestEntity).indexOf(';');
    return end > 0 && /^#?[A-Za-z0-9]+$/.test(text.slice(index + 1, index + 1 + end)) ? end + 2 : 1;
  }
  const next = text.charCodeAt(index + 1);
  if (next === 110 || next === 114 || next === 116) return isInPath(text, index) ? 1 : 2;
  if (next !== 117) return 1;
  const digits = text.slice(index + 2, index + 6);
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) return 1;
  return digits.toLowerCase() === '001b' ? 6 + terminalEscape(text, index + 6) : 6;
}

/** The length of a color without its ESC, such as `[31m`; 1 for other text, such as `[5m]`. */
function bareColorLength(text: string, start: number): number {
  const last = Math.min(text.length - 1, start + longestBareColor);
  for (let index = start + 1; index <= last; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 109) return index > start + 1 && text[index + 1] !== ']' ? index + 1 - start : 1;
    if (code !== 59 && (code < 48 || code > 57)) return 1;
  }
  return 1;
}

/** Whether a backslash separates the folders of a Windows path, as in `C:\work\node_modules\.bin`. */
function isInPath(text: string, index: number): boolean {
  if (/^[\w.-]*\\[\w.]/.test(text.slice(index + 1, index + pathReachAhead))) return true;
  return /(?:^|[\s"'`(=])[A-Za-z]:\\[^\s"'`]*$/.test(
    text.slice(Math.max(0, index - pathReachBehind), index + 1),
  );
}

/** The length of a CSI, OSC or APC sequence without its ESC; 0 if there is none. */
function terminalEscape(text: string, from: number): number {
  const opener = text.charCodeAt(from);
  const isLong = opener === 0x5d || opener === 0x5f;
  if (opener !== 0x5b && !isLong) return 0;
  const last = Math.min(text.length, from + (isLong ? longestLinkEscape : longestControlEscape));
  for (let index = from + 1; index < last; index += 1) {
    const code = text.charCodeAt(index);
    if (!isLong && code >= 0x40 && code <= 0x7e) return index + 1 - from;
    if (isLong && code === 7) return index + 1 - from;
    if (isLong && code === 27) return index + 2 - from;
    if (code === 10) return 0;
  }
  return 0;
}

/**
 * Removes ranges from a cleaned text.
 *
 * @param ranges in order and without overlap, ends exclusive
 */
export function dropRanges(
  { text, offsets }: CleanText,
  ranges: readonly (readonly [from: number, to: number])[],
): CleanText {
  let kept = '';
  const keptOffsets: number[] = [];
  let copiedTo = 0;
  for (const [from, to] of [...ranges, [text.length, text.length] as const]) {
    kept += text.slice(copiedTo, from);
    keptOffsets.push(...offsets.subarray(copiedTo, from));
    copiedTo = to;
  }
  keptOffsets.push(offsets[text.length] as number);
  return { text: kept, offsets: Int32Array.from(keptOffsets) };
}

/** Characters without a shape: zero-width spaces and joiners, marks of direction, byte order marks. */
const shapeless = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Control characters except tab and line feed, and marks that change the direction of text. */
const steering = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text without terminal escapes, colors that lost their ESC, and characters without a shape.
 *
 * @example withoutInvisible('[31mError[0m') // 'Error'
 */
export function withoutInvisible(text: string): string {
  return withoutEscapes(text, ['\x1b', '[']).replace(shapeless, '');
}

/**
 * A text that is safe to print: without escapes and control characters, which steer a terminal, and
 * without marks of direction, which disguise text. Tabs and line feeds stay.
 */
export function printable(text: string): string {
  return withoutEscapes(text, ['\x1b']).replace(steering, '');
}

/** @param openers the characters that may start an escape to remove */
function withoutEscapes(text: string, openers: readonly string[]): string {
  let kept = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!openers.includes(text.charAt(index))) continue;
    const length = escapeLength(text, index);
    if (length === 1) continue;
    kept += text.slice(from, index);
    from = index + length;
    index = from - 1;
  }
  return kept + text.slice(from);
}
