import {
  longestBareColor,
  longestControlEscape,
  longestEntity,
  longestLinkEscape,
  mostBackslashes,
  pathReachAhead,
  pathReachBehind,
} from './tuning.ts';

// cspell:ignore lsquo rsquo ldquo rdquo ndash mdash hellip bull laquo raquo rarr

/** What a program wrote in place of other characters. */
export interface Escape {
  /** Its length in UTF-16 units, at least 1. */
  readonly length: number;
  /** The characters that it stands for. Empty for what only steers a terminal. */
  readonly stands: string;
}

/** Reads the escape that starts at an index; undefined if the character there is only itself. */
type EscapeReader = (text: string, index: number) => Escape | undefined;

/**
 * The escapes by their first character. This is the only place that knows what an escape looks like.
 * The scanner goes by it as the cleaning does, so both see the same words.
 */
const readers: readonly (readonly [opener: string, read: EscapeReader])[] = [
  // A terminal's own escape: `ESC[31m`.
  ['\x1b', (text, index) => ({ length: 1 + terminalEscape(text, index + 1), stands: '' })],
  // A color whose ESC a web page dropped: `[31m`.
  ['[', readBareColor],
  // `cat -v` and CI logs: `^[[31m`, and `^M` at the end of a line.
  ['^', readCaret],
  // rsyslog: `#033[31m`, `#012`.
  ['#', readHash],
  // HTML and XML: `&quot;`, `&#39;`, `&#10;`.
  ['&', readEntity],
  // JSON, and the literals of most languages: `\n`, `\"`, `\u001b[31m`, `\x1b[31m`, `\033[31m`.
  ['\\', readBackslash],
];

const readersByCode: (EscapeReader | undefined)[] = Array.from({ length: 128 }, () => undefined);
for (const [opener, read] of readers) readersByCode[opener.charCodeAt(0)] = read;

/**
 * The escape at an index; undefined if there is none. Every reader looks only so far as
 * `tuning.ts` allows, so reading a whole text is linear.
 *
 * @example readEscape('\u001b[31mError', 0) // { length: 5, stands: '' }
 */
export function readEscape(text: string, index: number): Escape | undefined {
  const code = text.charCodeAt(index);
  return code < 128 ? readersByCode[code]?.(text, index) : undefined;
}

/** Whether a character has no shape: soft hyphens, zero-width spaces and joiners, marks of direction. */
export function isShapeless(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
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

/** A terminal's escape whose ESC is written out in `before` characters. */
function readWrittenEscape(text: string, index: number, before: number): Escape | undefined {
  const length = terminalEscape(text, index + before);
  return length === 0 ? undefined : { length: before + length, stands: '' };
}

/** Other text is no color: `[m]`, `[5m]`. */
function readBareColor(text: string, start: number): Escape | undefined {
  const last = Math.min(text.length - 1, start + longestBareColor);
  for (let index = start + 1; index <= last; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 109) {
      const isColor = index > start + 1 && text[index + 1] !== ']';
      return isColor ? { length: index + 1 - start, stands: '' } : undefined;
    }
    if (code !== 59 && (code < 48 || code > 57)) return undefined;
  }
  return undefined;
}

function readCaret(text: string, index: number): Escape | undefined {
  const next = text[index + 1];
  if (next === '[') return readWrittenEscape(text, index, 2);
  const isLineEnd = next === 'M' && /^[\r\n]?$/.test(text.charAt(index + 2));
  return isLineEnd ? { length: 2, stands: '\r' } : undefined;
}

function readHash(text: string, index: number): Escape | undefined {
  const digits = text.slice(index + 1, index + 4);
  if (digits === '033') return readWrittenEscape(text, index, 4);
  const stands = { '011': '\t', '012': '\n', '015': '\r' }[digits];
  return stands === undefined ? undefined : { length: 4, stands };
}

/** The characters that named entities stand for. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '\u2022',
  gt: '>',
  hellip: '\u2026',
  laquo: '\u00ab',
  ldquo: '"',
  lsquo: "'",
  lt: '<',
  mdash: '\u2014',
  nbsp: ' ',
  ndash: '\u2013',
  quot: '"',
  raquo: '\u00bb',
  rarr: '\u2192',
  rdquo: '"',
  rsquo: "'",
};

function readEntity(text: string, index: number): Escape | undefined {
  const end = text.slice(index + 1, index + 1 + longestEntity).indexOf(';');
  const stands = end > 0 ? namedEntity(text.slice(index + 1, index + 1 + end)) : undefined;
  if (stands === undefined) return undefined;
  const length = end + 2;
  if (stands !== '&') return { length, stands };
  // Escaped twice: `&amp;quot;`.
  const inner = text.slice(index + length, index + length + longestEntity);
  const innerEnd = inner.indexOf(';');
  const innerStands = innerEnd > 0 ? namedEntity(inner.slice(0, innerEnd)) : undefined;
  return innerStands === undefined
    ? { length, stands }
    : { length: length + innerEnd + 1, stands: innerStands };
}

/** @param name an entity without its `&` and `;` */
function namedEntity(name: string): string | undefined {
  const digits = /^#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}))$/.exec(name);
  if (digits)
    return characterOf(Number.parseInt(digits[1] ?? digits[2] ?? '', digits[1] ? 10 : 16));
  const lower = name.toLowerCase();
  return Object.hasOwn(entities, lower) ? entities[lower] : undefined;
}

/** The character of a code point. Control characters other than white space stand for nothing. */
function characterOf(code: number): string | undefined {
  if (code > 0x10ffff) return undefined;
  if (code < 32 || code === 127)
    return /\s/.test(String.fromCharCode(code)) ? String.fromCharCode(code) : '';
  return String.fromCodePoint(code);
}

/** Reads a backslash, or several where text was escaped several times, and what it escapes. */
function readBackslash(text: string, start: number): Escape | undefined {
  let end = start + 1;
  while (text[end] === '\\' && end < start + mostBackslashes) end += 1;
  const count = end - start;
  const next = text.charAt(end);
  // In JSON, an even number in front of a quote is a backslash at the end of a string.
  if (/["'`/]/.test(next) && next !== '' && count % 2 === 1)
    return { length: count + 1, stands: next };
  const escape = writtenCharacter(text, end);
  if (escape && !isSeparator(text, start, end))
    return { length: count + escape.length, stands: escape.stands };
  // A separator of folders that was escaped. Two at the start of a word may be those of `\\server`.
  if (count === 1) return undefined;
  const opensWord = /^[\s"'`(=]?$/.test(text.charAt(start - 1));
  return { length: count, stands: opensWord ? '\\\\' : '\\' };
}

const whiteSpace: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/**
 * What stands behind a backslash: `n`, `x1b[31m`, `u0027`, `u{1b}[31m`, `033[31m`, `e[31m`.
 *
 * @param from behind the backslash
 * @returns the length is that from `from`
 */
function writtenCharacter(text: string, from: number): Escape | undefined {
  const first = text.charAt(from);
  const space = Object.hasOwn(whiteSpace, first) ? whiteSpace[first] : undefined;
  if (space !== undefined) return { length: 1, stands: space };
  if (first === 'e' || first === 'E') return readWrittenEscape(text, from, 1);
  if (first === '0')
    return text.startsWith('033', from) ? readWrittenEscape(text, from, 3) : undefined;
  const digits = /^(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(
    text.slice(from, from + 9),
  );
  if (!digits) return undefined;
  const { length } = digits[0];
  const code = Number.parseInt(digits[1] ?? digits[2] ?? digits[3] ?? '', 16);
  if (code === 27) return { length: length + terminalEscape(text, from + length), stands: '' };
  if (digits[3] !== undefined && code >= 0x80) {
    const bytes = readBytes(text, from + 1, '\\x');
    return bytes && { length: bytes.length + 1, stands: bytes.stands };
  }
  // Half of a pair is half of a character; the other half follows.
  const stands = code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : characterOf(code);
  return stands === undefined ? undefined : { length, stands };
}

/**
 * A character of UTF-8 in bytes: `\xe2\x80\x98` is what Python prints of it, `%e2%80%98` is in URLs.
 *
 * @param from the first byte's digits
 * @param opener what stands before each byte's digits
 * @returns the length is that from `from`
 */
function readBytes(text: string, from: number, opener: '\\x' | '%'): Escape | undefined {
  const lead = Number.parseInt(text.slice(from, from + 2), 16);
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  const count = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  let code = lead & (0xff >> (count + 1));
  let end = from + 2;
  for (let more = 1; more < count; more += 1) {
    const digits = text.slice(end, end + opener.length + 2);
    const byte = Number.parseInt(digits.slice(opener.length), 16);
    if (!digits.startsWith(opener) || !(byte >= 0x80 && byte <= 0xbf)) return undefined;
    code = code * 64 + (byte & 63);
    end += digits.length;
  }
  const stands = characterOf(code);
  return stands === undefined ? undefined : { length: end - from, stands };
}

/** A character beyond ASCII in a text that is written in ASCII. Each one is followed by the next. */
const writtenLetter = /^(?:u[0-9a-fA-F]{4}|x[89a-fA-F][0-9a-fA-F]\\+x[89a-fA-F][0-9a-fA-F])/;

/**
 * Whether backslashes separate folders of Windows, although what follows could be an escape, as in
 * `C:\work\node_modules\.bin`.
 *
 * @param start where the backslashes start
 * @param end behind them
 */
function isSeparator(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - pathReachBehind), start);
  const after = text.slice(end, end + pathReachAhead);
  const slashes = text.slice(start, end);
  // A folder is rarely called n, r or t alone, and `\r\n` is a line end.
  if (/^r\\+n/.test(after) || (/^[nrt](?:\W|$)/.test(after) && !/(?:^|\W)[A-Za-z]:$/.test(before)))
    return false;
  // Behind the escape of a line end or tab, such as `\n\tpackage.json`, or behind a label.
  if (/(?:^|[^\\])\\+[nrt]$/.test(before) || /\w\w[:;,]$/.test(before)) return false;
  const line = (before.split('\n').at(-1) ?? '') + slashes + (after.split('\n')[0] ?? '');
  const counts = separatorCounts(line);
  if (counts.size > 0) return counts.has(slashes.length);
  return !writtenLetter.test(after) && /^[\w.-]*\\+[\w.]/.test(after);
}

/** How many backslashes separate folders in a line: before a letter that no escape has, or behind a drive. */
function separatorCounts(line: string): ReadonlySet<number> {
  const counts = new Set<number>();
  for (const { 0: slashes, index } of line.matchAll(/\\+/g)) {
    const next = line.charAt(index + slashes.length);
    const isDrive = /(?:^|[\s"'`(=])[A-Za-z]:$/.test(line.slice(Math.max(0, index - 3), index));
    if (isDrive || (/[A-Za-z]/.test(next) && !/[befnrtuvxE]/.test(next)))
      counts.add(slashes.length);
  }
  return counts;
}

/**
 * The escape of a URL at an index, such as `%20`; undefined for the code of a letter or digit, which
 * no encoder writes so. Only a text that is encoded as a whole is decoded, because a value may be a
 * URL that has to keep its escapes, so the cleaning of other text does not know it.
 */
export function readPercent(text: string, index: number): Escape | undefined {
  const digits = text.slice(index + 1, index + 3);
  if (!/^[0-9a-fA-F]{2}$/.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  if (code < 0x80) {
    const stands = characterOf(code);
    return stands === undefined || /[A-Za-z0-9]/.test(stands) ? undefined : { length: 3, stands };
  }
  const bytes = readBytes(text, index + 1, '%');
  return bytes && { length: bytes.length + 1, stands: bytes.stands };
}
