/** How far to look around a span for punctuation, in UTF-16 units. */
const reach = 12;

/**
 * Whether a span stands in a text as output does, rather than as words of a sentence: at the start
 * of a line or behind punctuation or a level, and at the end of a line or before punctuation.
 *
 * @returns how many of its two ends stand so: 0, 1 or 2
 */
export function boundaries(text: string, start: number, end: number): 0 | 1 | 2 {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const opens =
    start === 0 ||
    /(?:^|[\n\r:;=>|()[\]{}"'`\u2018\u201c*#\u2502\u2014\x07\\/!?.]|\x1b\[[0-9;]*m|\\n| - )[ \t\u00a0]*$/.test(
      before,
    ) ||
    /(?:error|fatal|failed|warn(?:ing)?|ERR!|critical)[ \t]+$/i.test(before);
  const closes =
    end >= text.length ||
    /^[ \t\u00a0]*(?:$|[\n\r:;.,=<|()[\]{}"'`\u2019\u201d*!?\u2502\\\x1b]| - |&)/.test(after);
  return ((opens ? 1 : 0) + (closes ? 1 : 0)) as 0 | 1 | 2;
}
