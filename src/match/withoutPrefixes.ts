import type { CleanText } from './cleanWindow.ts';
import { dropRanges } from './dropRanges.ts';
import { sharedShape } from './sharedShape.ts';

/** What stands before a continued line: quoting, box lines, containers, build steps, loggers. */
const linePrefix =
  /^[ \t]*(?:(?:>+|\||│|\*\*|#\d+(?: \d+(?:\.\d+)?)?|[\w.-]+ +\||npm (?:ERR!|error|WARN|warn)|remote:|hint:|\[[\w.:/ -]{1,30}\]|\d+(?:\.\d+)?)[ \t]+)*/;

/** No prefix that is looked for is longer, in UTF-16 units. */
const longest = 80;

/**
 * A cleaned text without the prefixes of its continued lines.
 *
 * @param stamp what is on every line, as of a CI job: only what has its shape goes, on the first line
 * too; without it, whatever is known as a prefix
 */
export function withoutPrefixes(clean: CleanText, stamp?: string): CleanText {
  const { text } = clean;
  const ranges: [number, number][] = [];
  const drop = (from: number): void => {
    const length =
      stamp === undefined
        ? (linePrefix.exec(text.slice(from, from + longest))?.[0] ?? '').length
        : shapeLength(stamp, text, from);
    if (length > 0) ranges.push([from, from + length]);
  };
  if (stamp !== undefined) drop(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) drop(end + 1);
  return ranges.length === 0 ? clean : dropRanges(clean, ranges);
}

/** How much of a line has the shape of a stamp; 0 if not all of it is there. */
function shapeLength(stamp: string, text: string, from: number): number {
  const [inStamp, inLine] = sharedShape(stamp, text.slice(from, from + stamp.length + longest));
  const isEmpty = /^\s*(?:\n|$)/.test(text.slice(from + inLine, from + inLine + longest));
  return inStamp === stamp.length || (isEmpty && stamp.slice(inStamp).trim() === '') ? inLine : 0;
}
