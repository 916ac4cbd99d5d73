import { isShapeless, readEscape, readPercent } from './escapes.ts';

/**
 * Receives one token: the hash of its lower-case form, its offsets in UTF-16 units (end exclusive),
 * the number of its line, and the characters that the hash is made of: fewer than the text has where
 * some are escaped. Lines without a token do not count, and a line end written as `\n` does.
 */
type TokenSink = (
  hash: number,
  start: number,
  end: number,
  lineIndex: number,
  length: number,
) => void;

/** The class of each ASCII character: 0 separates tokens, 1 is part of a token, 2 is a capital letter. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z0-9_]/.test(character) ? 1 : /[A-Z]/.test(character) ? 2 : 0;
});

/**
 * The first CJK character. From here on, every character is a token of its own. Emoji lie beyond it
 * too, so an emoji right behind a word does not change the word.
 */
const firstIdeograph = 0x2e80;

/**
 * Splits a text into tokens: runs of letters, digits and underscores, in one pass and without
 * copying the text. Escapes (of terminals, HTML, JSON and URLs) separate tokens, unless they stand for
 * a letter: `\u00fc`, `%C3%BC`. Characters without a shape, such as a soft hyphen, do not separate them.
 * Templates and pastes are split by the same rules, so both split in the same places.
 *
 * @example forEachToken('exit code 137', …) // calls back for exit, code and 137
 */
export function forEachToken(text: string, sink: TokenSink): void {
  let hash = 0;
  let start = -1;
  let length = 0;
  let lineIndex = 0;
  let hasLineEnded = false;
  let index = 0;
  const token = (end: number): void => {
    if (hasLineEnded) lineIndex += 1;
    hasLineEnded = false;
    sink(hash, start, end, lineIndex, length);
    start = -1;
  };
  /** Adds a letter that is written in `width` UTF-16 units. */
  const letter = (code: number, width: number): void => {
    if (code >= firstIdeograph && start !== -1) token(index);
    if (start === -1) {
      start = index;
      hash = 0;
      length = 0;
    }
    hash = hashStep(hash, lowerCase(code));
    length += 1;
    index += width;
    if (code >= firstIdeograph) token(index);
  };
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (isLetter(code)) {
      letter(code, 1);
      continue;
    }
    // A web page puts soft hyphens and zero-width spaces into words.
    if (code > 127 && isShapeless(code)) {
      index += 1;
      continue;
    }
    const escape = code === 37 ? readPercent(text, index) : readEscape(text, index);
    if (escape?.stands.length === 1 && isLetter(escape.stands.charCodeAt(0))) {
      letter(escape.stands.charCodeAt(0), escape.length);
      continue;
    }
    if (start !== -1) token(index);
    if (code === 10) hasLineEnded = true;
    index += escape?.length ?? 1;
    // Where a quote follows, the string ends, and the line with it: that is one line end.
    if (escape?.stands === '\n' && !/["'`\\]/.test(text.charAt(index))) hasLineEnded = true;
  }
  if (start !== -1) token(text.length);
}

/** Whether a character is part of a word, and no space, quote, dash, arrow or box line. */
function isLetter(code: number): boolean {
  if (code < 128) return classes[code] !== 0;
  return (
    code >= 0xc0 &&
    !(code >= 0x2000 && code < firstIdeograph) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code < 0xe000
  );
}

/** The small letters of the characters below `firstIdeograph`, as far as they were asked for; else 0. */
const smallLetters = new Uint16Array(firstIdeograph);

/** The small letter of a letter, by UTF-16 units. A letter whose small form is longer stays. */
function lowerCase(code: number): number {
  if (code < 128) return classes[code] === 2 ? code + 32 : code;
  if (code >= firstIdeograph) return code;
  const known = smallLetters[code] as number;
  if (known !== 0) return known;
  const small = foldCase(String.fromCharCode(code)).charCodeAt(0);
  smallLetters[code] = small;
  return small;
}

/** Adds a character to the hash of a token. The hash is a polynomial, so hashes of parts can be combined. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, hashBase) + code) | 0;
}

/** The base of the polynomial: odd, and far from the size of an alphabet. */
export const hashBase = 0x01000193;

/** The hash of a whole token in lower case. */
export function hashToken(token: string): number {
  let hash = 0;
  for (let index = 0; index < token.length; index += 1) {
    hash = hashStep(hash, token.charCodeAt(index));
  }
  return hash;
}

/** Turns letters into lower case. Unlike `toLowerCase`, it never changes the length. */
export function foldCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/**
 * Maps characters that people and text recognition confuse to one of them: `l 1 i |`, `o 0`, `s 5`, `b 8`, `rn m`, `vv w`, `cl d`.
 */
export function foldConfusables(token: string): string {
  return token
    .replace(/[1i]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd');
}

/** Whether a token looks like a machine's name: `E0382`, `snake_case`, `CamelCase`, `ALLCAPS`. */
export function isName(token: string): boolean {
  return (
    (/[0-9]/.test(token) && /[A-Za-z]/.test(token)) ||
    /[A-Za-z]_[A-Za-z]/.test(token) ||
    /[a-z][A-Z]|[A-Z]{2}[a-z]{3}/.test(token) ||
    /^[A-Z]{5,}$/.test(token)
  );
}

/**
 * Tokens that are read as another token: short levels (`npm ERR!`, `npm WARN`), and the halves of
 * contractions, because `couldn't` splits into `couldn` and `t`.
 */
export const canonicalTokens: Readonly<Record<string, string>> = {
  err: 'error',
  warn: 'warning',
  cannot: 'can',
  couldn: 'could',
  doesn: 'does',
  didn: 'did',
  don: 'do',
  isn: 'is',
  wasn: 'was',
  aren: 'are',
  hasn: 'has',
  haven: 'have',
  wouldn: 'would',
  t: 'not',
};

/** An open-addressed map from token hashes to vocabulary numbers: one cache line per look-up. */
export class TokenTable {
  /** The number of slots is a power of two, so the last bits of a hash select its slot. */
  private keys = new Int32Array(2048);
  private values = new Int32Array(2048).fill(-1);
  private size = 0;

  /** The number of a hash, or -1. */
  get(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const value = this.values[slot] as number;
      if (value === -1 || this.keys[slot] === hash) return value;
      slot = (slot + 1) & mask;
    }
  }

  /** Adds a hash with its number. A hash that is already there keeps its first number. */
  add(hash: number, value: number): void {
    if (this.get(hash) !== -1) return;
    // At most a quarter of the slots is taken, so a look-up that finds nothing ends right away.
    if (this.size * 4 > this.keys.length) this.grow();
    const mask = this.keys.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.values[slot] !== -1) slot = (slot + 1) & mask;
    this.keys[slot] = hash;
    this.values[slot] = value;
    this.size += 1;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2).fill(-1);
    this.size = 0;
    values.forEach((value, slot) => {
      if (value !== -1) this.add(keys[slot] as number, value);
    });
  }
}
