import {
  longestBareColor,
  longestControlEscape,
  longestEntity,
  longestLinkEscape,
  pathReachAhead,
  pathReachBehind,
} from './tuning.ts';

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
