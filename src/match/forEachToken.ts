import { escapeLength } from './escapeLength.ts';
import { hashStep } from './hashToken.ts';

/**
 * Receives one token: the hash of its lower-case form, its offsets in UTF-16 units (end exclusive),
 * and the number of its line from 0. A line end written as `\n` counts.
 */
export type TokenSink = (hash: number, start: number, end: number, lineIndex: number) => void;

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
 * copying the text. Terminal escapes, HTML entities and JSON escapes (`\n`, `\u003e`) separate tokens.
 * Templates and pastes are split by the same rules, so both split in the same places.
 *
 * @example forEachToken('exit code 137', …) // calls back for exit, code and 137
 */
export function forEachToken(text: string, sink: TokenSink): void {
  let hash = 0;
  let start = -1;
  let lineIndex = 0;
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? classes[code] : isLetter(code) ? 1 : 0;
    if (kind !== 0) {
      if (code >= firstIdeograph && start !== -1) {
        sink(hash, start, index, lineIndex);
        start = -1;
      }
      if (start === -1) {
        start = index;
        hash = 0;
      }
      hash = hashStep(hash, kind === 2 ? code + 32 : code);
      index += 1;
      if (code < firstIdeograph) continue;
      sink(hash, start, index, lineIndex);
      start = -1;
      continue;
    }
    if (start !== -1) {
      sink(hash, start, index, lineIndex);
      start = -1;
    }
    if (code === 10) lineIndex += 1;
    if (code === 27 || code === 38 || code === 91 || code === 92) {
      const length = escapeLength(text, index);
      if (code === 92 && length === 2 && text.charCodeAt(index + 1) === 110) lineIndex += 1;
      index += length;
    } else index += 1;
  }
  if (start !== -1) sink(hash, start, text.length, lineIndex);
}

/** Whether a character beyond ASCII is part of a word, and no space, quote, dash, arrow or box line. */
function isLetter(code: number): boolean {
  return (
    code >= 0xc0 &&
    !(code >= 0x2000 && code < firstIdeograph) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code < 0xe000
  );
}
