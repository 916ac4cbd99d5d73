/** The longest entity that is looked for: `&rsquo;` and `&#x2019;` and a little more. */
const longestEntity = 10;
/** The longest terminal escape that is looked for; an address in an OSC 8 link is the longest. */
const longestEscape = 2048;

/**
 * How many characters the escape at `index` takes: a terminal escape (ESC, also as `\u001b`, and for
 * colours without it, as web pages show them), an HTML entity, or an escape of a JSON text. At least 1: the character itself.
 */
export function escapeLength(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code === 27) return 1 + terminalEscape(text, index + 1);
  if (code === 91) return bareColour(text, index);
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

/** The length of `[31m`; 1 if there is none, as in a duration (`[5m]`). */
function bareColour(text: string, index: number): number {
  const last = Math.min(text.length - 1, index + 12);
  for (let at = index + 1; at <= last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 109) return at > index + 1 && text[at + 1] !== ']' ? at + 1 - index : 1;
    if (code !== 59 && (code < 48 || code > 57)) return 1;
  }
  return 1;
}

/** Whether a backslash parts the folders of a Windows path, as in `C:\\work\\node_modules\\.bin`. */
function isInPath(text: string, index: number): boolean {
  if (/^[\w.-]*\\[\w.]/.test(text.slice(index + 1, index + 40))) return true;
  return /(?:^|[\s"'`(=])[A-Za-z]:\\[^\s"'`]*$/.test(
    text.slice(Math.max(0, index - 60), index + 1),
  );
}

/** The length of a CSI, OSC or APC sequence without its ESC; 0 if there is none. */
function terminalEscape(text: string, from: number): number {
  const opener = text.charCodeAt(from);
  const isLong = opener === 0x5d || opener === 0x5f;
  if (opener !== 0x5b && !isLong) return 0;
  const last = Math.min(text.length, from + (isLong ? longestEscape : 32));
  for (let index = from + 1; index < last; index += 1) {
    const code = text.charCodeAt(index);
    if (!isLong && code >= 0x40 && code <= 0x7e) return index + 1 - from;
    if (isLong && code === 7) return index + 1 - from;
    if (isLong && code === 27) return index + 2 - from;
    if (code === 10) return 0;
  }
  return 0;
}
