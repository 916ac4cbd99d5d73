/** How far to look around a span for punctuation, in UTF-16 units. */
const reach = 12;

/** Colours, also without the ESC that a web page has dropped, and what cannot be seen. */
const unseen =
  // eslint-disable-next-line no-control-regex -- terminals write these
  /\x1b?\[[0-9;]{0,12}m|\x1b\[[0-9;?]{0,12}[A-Za-z]|[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Line starts, punctuation, prompts, bullets and box lines, and the escapes of terminals and JSON. */
const opening =
  // eslint-disable-next-line no-control-regex -- BEL ends a terminal's longer escapes
  /(?:^|[\x07\n\r:;=>|()[\]{}"'`\u2018\u201c*#$%\u2502\u2014\u2022\u2192\u276f\u279c\u2713-\u2718\u00bb\u03bb\\/!?.]|\\n| - )[ \t\u00a0]*$/;

/** A level, or a word that stands for one. */
const levels = /(?:error|fatal|failed|warn(?:ing)?|ERR!|critical)[ \t]+$/i;

/** A time, duration, process or line number. */
const stamps = /\d(?:Z|ms|s)?[ \t]+$/;

/**
 * Whether a span stands in a text as output does, rather than as words of a sentence: at the start
 * of a line or behind punctuation or a level, and at the end of a line or before punctuation.
 *
 * @returns how many of its two ends stand so: 0, 1 or 2
 */
export function boundaries(text: string, start: number, end: number): 0 | 1 | 2 {
  // What is not seen around it are not words.
  const before = text.slice(Math.max(0, start - reach), start).replace(unseen, '');
  const after = text.slice(end, end + reach).replace(unseen, '');
  const opens = start === 0 || opening.test(before) || levels.test(before) || stamps.test(before);
  const closes =
    end >= text.length ||
    // eslint-disable-next-line no-control-regex -- an escape
    /^[ \t\u00a0]*(?:$|[\x1b\n\r:;.,=<|()[\]{}"'`\u2019\u201d*!?\u2502\\]| - |&)/.test(after);
  return ((opens ? 1 : 0) + (closes ? 1 : 0)) as 0 | 1 | 2;
}
