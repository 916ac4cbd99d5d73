import { withoutInvisible } from './cleanText.ts';
import { boundaryReach, escapeReach } from './tuning.ts';

/** Line starts, punctuation, prompts, bullets, box lines, marks of a patch, and the ends of escapes. */
const opening =
  // eslint-disable-next-line no-control-regex -- BEL ends a terminal's longer escapes
  /(?:^|[\x07\n\r:;=>|()[\]{}"'`\u2018\u201c*#$%\u2502\u2014\u2022\u2192\u276f\u279c\u2713-\u2718\u00bb\u03bb\\/!?.]|\\n| - |(?:^|\n)[+-]|%[0-9A-Fa-f]{2})[ \t\u00a0]*$/;

/** A log level such as `ERR!`, or a word in place of one. */
const levels = /(?:error|fatal|failed|warn(?:ing)?|ERR!|critical)[ \t]+$/i;

/** A time, a duration, or the number of a process or line. */
const stamps = /\d(?:Z|ms|s)?[ \t]+$/;

/**
 * Tells whether a span stands in a text as output does, or as words within a sentence. Output starts
 * a line or follows punctuation or a level; it ends a line or precedes punctuation.
 *
 * @returns how many of its two ends stand as output does: 0, 1 or 2
 */
export function boundaries(text: string, start: number, end: number): 0 | 1 | 2 {
  const reach = boundaryReach + escapeReach;
  const before = withoutInvisible(text.slice(Math.max(0, start - reach), start)).slice(
    -boundaryReach,
  );
  const after = withoutInvisible(text.slice(end, end + reach)).slice(0, boundaryReach);
  const opens = start === 0 || opening.test(before) || levels.test(before) || stamps.test(before);
  const closes =
    end >= text.length ||
    // eslint-disable-next-line no-control-regex -- an escape
    /^[ \t\u00a0]*(?:$|[\x1b\n\r:;.,=<|()[\]{}"'`\u2019\u201d*!?\u2502\\]| - |&|%[0-9A-Fa-f]{2})/.test(
      after,
    );
  return ((opens ? 1 : 0) + (closes ? 1 : 0)) as 0 | 1 | 2;
}
