import { escapeLength } from './escapeLength.ts';

/** Characters without a shape: zero-width spaces and joiners, marks of direction, byte order marks. */
const shapeless = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** All that a value in a command must not contain: what the eye cannot see, it cannot check. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;

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

/** Whether a text contains control, invisible or unassigned characters, or unusual line ends. */
export function hasUnprintable(text: string): boolean {
  return unprintable.test(text);
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
