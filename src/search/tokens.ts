import { stemmer } from 'stemmer';

/** One term of a text, in the form in which index and queries are compared. */
export interface Token {
  readonly term: string;
  /** Where it stands in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * `word`: a word, or a part of a longer name. `name`: a name with its parts joined, such as
   * `err_connection_refused` or `std::bad_alloc`. `code`: another spelling of a number.
   */
  readonly kind: 'word' | 'name' | 'code';
}

/** Terms are cut at so many characters: nobody types more of one, and base64 is not a word. */
const longestTerm = 40;

/** What stands between names: white space, quotes, brackets and the marks that join sentences. */
const chunk = /[^\s'"`“”‘’„«»()[\]{}<>,;=|]+/gu;
const identifier = /[\p{L}\p{N}\p{M}_]+/gu;
/**
 * `ModuleNotFoundError`, `XMLHttpRequest` and `libuv_error` in parts; `0X8007000E` and `E2BIG` are
 * one, whatever their capitals.
 */
const part =
  /0[xX][\dA-Fa-f]+|\p{Lu}+(?=\p{Lu}\p{Ll})|[\p{Lu}\p{N}]+(?![\p{Ll}\p{N}])|\p{Lu}?[\p{Ll}\p{M}\p{N}]+|[\p{L}\p{N}\p{M}]+/gu;

/**
 * Splits a text into terms, by the same rules for what is indexed and for what is asked: error
 * strings are not prose. Names are kept whole and in parts, case is dropped, English endings of
 * words too, numbers have one spelling.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: rough, index } of text.matchAll(chunk)) {
    const lead = /^[.:!?*]*/.exec(rough)?.[0].length ?? 0;
    const whole = rough.slice(lead).replace(/[.:!?*]+$/, '');
    const start = index + lead;
    const end = start + whole.length;
    const add = (kind: Token['kind'], term: string, from = start, to = end): void => {
      tokens.push({ term: term.slice(0, longestTerm), start: from, end: to, kind });
    };
    const names = [...whole.matchAll(identifier)];
    const lower = fold(whole);
    if (names.length > 0 && lower !== fold(names[0]?.[0] ?? '')) add('name', lower);
    for (const { 0: name, index: offset } of names) {
      const parts = [...name.matchAll(part)];
      if (parts.length > 1 || parts[0]?.[0] !== name)
        // As if it were written without capitals, so that `airplay` finds `AirPlay`.
        add('name', stem(fold(name)), start + offset, start + offset + name.length);
      for (const { 0: word, index: inner } of parts) {
        const from = start + offset + inner;
        add('word', stem(fold(word)), from, from + word.length);
      }
    }
    for (const form of codeForms(whole)) add('code', form);
  }
  return tokens;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Drops an English word's ending (Porter 1980). Whatever has other characters is a code or another language. */
export function stem(word: string): string {
  return word.length > 3 && /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

/** The least that is a code when written in decimal: codes of failures have the highest of 32 bits set. */
const lowestFailure = 0x8000_0000;

/**
 * The one spelling of a 32-bit code, for each of those in use: `0x80070005`, `80070005` and
 * `-2147024891` are `0x80070005`. Empty for what is no such code.
 *
 * @param name as it stands in a text, in any case
 */
export function codeForms(name: string): string[] {
  const hex = /^(?:0x)?([0-9a-f]{8})$/i.exec(name)?.[1];
  const forms: string[] = [];
  if (hex && /\d/.test(hex)) forms.push(`0x${hex.toLowerCase()}`);
  const decimal = /^-?\d{9,10}$/.test(name) ? Number(name) : 0;
  const unsigned = decimal < 0 ? decimal + 2 ** 32 : decimal;
  if (unsigned >= lowestFailure && unsigned < 2 ** 32) forms.push(`0x${unsigned.toString(16)}`);
  return forms.filter((form) => form !== name.toLowerCase());
}

/**
 * The names of a machine code: the code, and for a compiler's code also its number, because people
 * search for `error 2322` when they mean `TS2322`.
 */
export function codeNames(code: string): string[] {
  const number = /^[a-z]{1,3}(\d{4,5})$/i.exec(code)?.[1];
  return number === undefined ? [code] : [code, number];
}
