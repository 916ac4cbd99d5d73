import type { CleanText } from './cleanWindow.ts';
import { dropRanges } from './dropRanges.ts';
import { sharedShapeLength } from './sharedShape.ts';
import { longestLinePrefix } from './tuning.ts';

/** Prefixes of continued lines: quote marks, box lines, containers, build steps, loggers. */
const linePrefix =
  /^[ \t]*(?:(?:>+|\||│|\*\*|#\d+(?: \d+(?:\.\d+)?)?|[\w.-]+ +\||npm (?:ERR!|error|WARN|warn)|remote:|hint:|\[[\w.:/ -]{1,30}\]|\d+(?:\.\d+)?)[ \t]+)*/;

/**
 * Removes the prefixes of the continued lines of a cleaned text.
 *
 * @param stamp the timestamp that a CI job puts before every line: only text of its shape is removed,
 *   on the first line too; without it, every known prefix is removed from all lines but the first
 */
export function stripPrefixes(clean: CleanText, stamp?: string): CleanText {
  const { text } = clean;
  const ranges: [number, number][] = [];
  const drop = (from: number): void => {
    const length =
      stamp === undefined
        ? (linePrefix.exec(text.slice(from, from + longestLinePrefix))?.[0] ?? '').length
        : shapeLength(stamp, text, from);
    if (length > 0) ranges.push([from, from + length]);
  };
  if (stamp !== undefined) drop(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) drop(end + 1);
  return ranges.length === 0 ? clean : dropRanges(clean, ranges);
}

/** The length of the start of a line that has the shape of a stamp; 0 if the stamp is not complete. */
function shapeLength(stamp: string, text: string, from: number): number {
  const [inStamp, inLine] = sharedShapeLength(
    stamp,
    text.slice(from, from + stamp.length + longestLinePrefix),
  );
  const isEmpty = /^\s*(?:\n|$)/.test(text.slice(from + inLine, from + inLine + longestLinePrefix));
  return inStamp === stamp.length || (isEmpty && stamp.slice(inStamp).trim() === '') ? inLine : 0;
}
