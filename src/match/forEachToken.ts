import { escapeLength } from './escapeLength.ts';
import { hashStep } from './hashToken.ts';

/** Receives one token: the hash of its lower-case form, and where it stands. `breaks` counts line ends before it. */
export type TokenSink = (hash: number, start: number, end: number, breaks: number) => void;

/** What an ASCII character is: 0 separates, 1 is part of a token as it is, 2 is a capital. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z0-9_]/.test(character) ? 1 : /[A-Z]/.test(character) ? 2 : 0;
});

/**
 * The first CJK character: from here on every character is a word of its own, whatever stands before
 * it. Halves of emojis are beyond it too, so that one right behind a word does not change the word.
 */
const firstIdeograph = 0x2e80;

/**
 * Splits a text into tokens: runs of letters, digits and underscores, in one pass and without
 * copying it. Terminal escapes, HTML entities and the escapes of JSON texts (`\n`, `\u003e`) only
 * separate. The same rules read templates and pastes, so that both break in the same places.
 */
export function forEachToken(text: string, sink: TokenSink): void {
  let hash = 0;
  let start = -1;
  let breaks = 0;
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? classes[code] : isLetter(code) ? 1 : 0;
    if (kind !== 0) {
      if (code >= firstIdeograph && start !== -1) {
        sink(hash, start, index, breaks);
        start = -1;
      }
      if (start === -1) {
        start = index;
        hash = 0;
      }
      hash = hashStep(hash, kind === 2 ? code + 32 : code);
      index += 1;
      if (code < firstIdeograph) continue;
      sink(hash, start, index, breaks);
      start = -1;
      continue;
    }
    if (start !== -1) {
      sink(hash, start, index, breaks);
      start = -1;
    }
    if (code === 10) breaks += 1;
    if (code === 27 || code === 38 || code === 91 || code === 92) {
      const length = escapeLength(text, index);
      if (code === 92 && length === 2 && text.charCodeAt(index + 1) === 110) breaks += 1;
      index += length;
    } else index += 1;
  }
  if (start !== -1) sink(hash, start, text.length, breaks);
}

/** Whether a character beyond ASCII is part of a word: not a space, quote, dash, arrow or box line. */
function isLetter(code: number): boolean {
  return (
    code >= 0xc0 &&
    !(code >= 0x2000 && code < firstIdeograph) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code < 0xe000
  );
}
