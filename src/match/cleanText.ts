import { isShapeless, readEscape } from './escapes.ts';

// cspell:ignore mcan

/** A stretch of a text as a screen shows it, with the offsets in the original. */
export interface CleanText {
  readonly text: string;
  /** For each character of `text`, and for its end, the offset in the original text. */
  readonly offsets: Int32Array;
}

/**
 * Stage 1, cleaning: reads the text from `from` to `to` as a screen shows it. It removes terminal
 * escapes, decodes entities and the escapes of JSON, and makes quotes and spaces plain. The text
 * itself is never changed, so evidence points into the original.
 *
 * @example cleanWindow('\u001b[31mcan&#39;t', 0, 14).text // "can't"
 */
export function cleanWindow(text: string, from: number, to: number): CleanText {
  let clean = '';
  const offsets: number[] = [];
  let index = from;
  while (index < to) {
    const escape = readEscape(text, index);
    const character = text.charAt(index);
    const isLineEnd = character === '\r' && text[index + 1] === '\n';
    const stands = escape?.stands ?? (isLineEnd ? '' : character);
    for (let unit = 0; unit < stands.length; unit += 1) {
      const plain = plainCharacter(stands.charAt(unit));
      if (plain !== '') offsets.push(index);
      clean += plain;
    }
    index += escape?.length ?? 1;
  }
  offsets.push(Math.min(index, to));
  return { text: clean, offsets: Int32Array.from(offsets) };
}

/** The plain form of a quote or space that word processors and chats put in; empty if it has no shape. */
export function plainCharacter(character: string): string {
  if (character < '\x7f') return character;
  if (/[\u2018\u2019\u201a\u2032]/.test(character)) return "'";
  if (/[\u201c\u201d\u201e\u2033]/.test(character)) return '"';
  if (/[\u00a0\u2002-\u200a\u202f]/.test(character)) return ' ';
  return isShapeless(character.charCodeAt(0)) ? '' : character;
}

/** A change of a cleaned text: what stands from `from` to `to` (exclusive) becomes `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Changes a cleaned text. What an edit puts in points to where the edit starts.
 *
 * @param edits in order and without overlap
 */
export function edited(clean: CleanText, edits: readonly Edit[]): CleanText {
  if (edits.length === 0) return clean;
  const { text, offsets } = clean;
  let written = '';
  const kept: number[] = [];
  let copiedTo = 0;
  for (const edit of edits) {
    written += text.slice(copiedTo, edit.from) + edit.text;
    for (let at = copiedTo; at < edit.from; at += 1) kept.push(offsets[at] as number);
    for (let at = 0; at < edit.text.length; at += 1) kept.push(offsets[edit.from] as number);
    copiedTo = edit.to;
  }
  written += text.slice(copiedTo);
  for (let at = copiedTo; at <= text.length; at += 1) kept.push(offsets[at] as number);
  return { text: written, offsets: Int32Array.from(kept) };
}

/** Control characters except tab and line feed, and marks that change the direction of text. */
const steering = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text without what steers a terminal, written out or not, and without characters without a shape.
 * White space that was written out is white space.
 *
 * @example withoutInvisible('[31mError\\x1b[0m') // 'Error'
 */
export function withoutInvisible(text: string): string {
  let shown = '';
  let index = 0;
  while (index < text.length) {
    const escape = readEscape(text, index);
    const isBlank = escape !== undefined && escape.stands.trim() === '';
    if (isBlank) shown += escape.stands;
    else if (!isShapeless(text.charCodeAt(index))) shown += text.charAt(index);
    index += isBlank ? escape.length : 1;
  }
  return shown;
}

/**
 * A text that is safe to print: without escapes and control characters, which steer a terminal, and
 * without marks of direction, which disguise text. Tabs and line feeds stay.
 */
export function printable(text: string): string {
  let kept = '';
  let from = 0;
  for (let index = text.indexOf('\x1b'); index !== -1; index = text.indexOf('\x1b', from)) {
    kept += text.slice(from, index);
    from = index + (readEscape(text, index)?.length ?? 1);
  }
  return (kept + text.slice(from)).replace(steering, '');
}
