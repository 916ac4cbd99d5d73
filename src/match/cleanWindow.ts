import { escapeLength } from './escapeLength.ts';

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
