import { escapeLength } from './escapeLength.ts';
import { npmLevels } from './npmLevels.ts';

/** A stretch of a text as it reads on a screen, with the way back. */
export interface CleanText {
  readonly text: string;
  /** For each character of `text`, and for its end, the offset in the original text. */
  readonly offsets: Int32Array;
}

/** What the entities and JSON escapes that separate tokens stand for. */
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

/** What stands before a continued line: quoting, box lines, containers, build steps, loggers. */
const linePrefix =
  /^[ \t]*(?:(?:>+|\||│|\*\*|#\d+(?: \d+(?:\.\d+)?)?|[\w.-]+ +\||npm (?:ERR!|error|WARN|warn)|remote:|hint:|\[[\w.:/ -]{1,30}\]|\d+(?:\.\d+)?)[ \t]+)*/;

/** How a stretch of a text is cleaned. */
export interface Cleaning {
  /** Keep what stands at the start of continued lines. */
  readonly keepPrefixes?: boolean;
  /** Write npm's old level as its new one. */
  readonly newLevels?: boolean;
}

/**
 * Cleans the text from `from` to `to`: no terminal escapes, entities and JSON escapes read, plain
 * quotes and spaces and, unless they are kept, no prefixes at the start of continued lines.
 */
export function cleanWindow(
  text: string,
  from: number,
  to: number,
  { keepPrefixes = false, newLevels = false }: Cleaning = {},
): CleanText {
  let clean = '';
  const offsets: number[] = [];
  let index = from;
  const put = (characters: string): void => {
    for (let at = 0; at < characters.length; at += 1) offsets.push(index);
    clean += characters;
  };
  while (index < to) {
    const code = text.charCodeAt(index);
    if (code === 27 || code === 38 || code === 92) {
      const length = escapeLength(text, index);
      const escape = text.slice(index, index + length);
      put(readEscape(escape, text.charAt(index + 1)));
      // An escaped quote or backslash is the character behind the backslash.
      index += code === 92 && length === 1 && /["'\\/`]/.test(text.charAt(index + 1)) ? 2 : length;
      continue;
    }
    if (newLevels && code === 110 && text.startsWith(npmLevels.old, index)) {
      put(npmLevels.current);
      index += npmLevels.old.length;
      continue;
    }
    put(plainCharacter(text.charAt(index)));
    index += 1;
    if (code === 10 && !keepPrefixes)
      index += (linePrefix.exec(text.slice(index, Math.min(to, index + 80)))?.[0] ?? '').length;
  }
  offsets.push(Math.min(index, to));
  return { text: clean, offsets: Int32Array.from(offsets) };
}

function readEscape(escape: string, next: string): string {
  if (escape.startsWith('&'))
    return escape.length === 1 ? '&' : (entities[escape.toLowerCase()] ?? ' ');
  if (escape.startsWith('\x1b')) return '';
  if (escape.length === 1) return /["'\\/`]/.test(next) ? next : '\\';
  if (escape.length === 2) return escape === '\\n' ? '\n' : ' ';
  const code = Number.parseInt(escape.slice(2, 6), 16);
  return code === 27 ? '' : plainCharacter(String.fromCharCode(code));
}

/** The plain form of a quote, space or dash that word processors and chats put in. */
function plainCharacter(character: string): string {
  if (character < '\x7f') return character;
  if (/[\u2018\u2019\u201a\u2032]/.test(character)) return "'";
  if (/[\u201c\u201d\u201e\u2033]/.test(character)) return '"';
  if (/[\u00a0\u2002-\u200a\u202f]/.test(character)) return ' ';
  if (/[\u200b-\u200d\u2060\ufeff]/.test(character)) return '';
  return character;
}
