import { type CleanText, type Edit, edited } from './cleanText.ts';
import { isRule } from './lineFrame.ts';
import { longestLinePrefix, longestLineSuffix } from './tuning.ts';

// cspell:ignore csproj

/**
 * Prefixes of continued lines: quote marks, box lines, containers, build steps, loggers, list marks.
 * At the end, one mark that stands right at the text: of a patch, of code or of a quoted string.
 */
const linePrefix =
  /^[ \t]*(?:(?:>+|\||│|\*\*|[-*+<]|\/\/|#|#\d+(?: \d+(?:\.\d+)?)?|[\w.-]+ +\||npm (?:ERR!|error|WARN|warn)|remote:|hint:|\[[\w.:/ -]{1,30}\]|\d+(?:\.\d+)?)[ \t]+)*(?:\d+>|["'`]|\*\*|[-+<>|](?![-+<>|]))?/;

/** A line that only closes a quoted string whose line end was written out: `' +`, `",`, `"}`. */
const closingLine = /^["'`](?:[,}\])]+| \+)?$/;

/** Marks at the end of a line, the longer ones first. */
const lineSuffixes = ['**', '" +', "' +", '` +', '",', "',", '`,', '"', "'", '`', ' |', ' │', '\\'];

/**
 * Removes the known prefixes and suffixes of the lines of a cleaned text. What stands before the
 * message on its first line stays.
 */
export function withoutMarks(clean: CleanText): CleanText {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of clean.text.split('\n')) {
    const end = start + line.length;
    const body = start === 0 ? 0 : prefixLength(line);
    const isEmpty = isRule(line) || closingLine.test(line.trim());
    const tail = isEmpty ? line.length - body : suffixLength(line.slice(body));
    if (body > 0) edits.push({ from: start, to: start + body, text: '' });
    if (tail > 0) edits.push({ from: end - tail, to: end, text: '' });
    start = end + 1;
  }
  return edited(clean, edits);
}

const prefixLength = (line: string): number =>
  linePrefix.exec(line.slice(0, longestLinePrefix))?.[0].length ?? 0;

function suffixLength(line: string): number {
  const text = line.trimEnd();
  const blanks = line.length - text.length;
  const mark = lineSuffixes.find((suffix) => text.endsWith(suffix));
  if (mark !== undefined) return blanks + mark.length;
  // MSBuild names the project behind what a step printed: `[/src/Shop.csproj]`.
  const from = text.lastIndexOf(' [', text.length - 2);
  const isProject =
    from !== -1 &&
    text.length - from <= longestLineSuffix &&
    text.endsWith(']') &&
    /\.\w{2,6}proj\b/.test(text.slice(from));
  return isProject ? blanks + text.length - from : 0;
}

/** Replaces npm's old log level in a cleaned text by its current one. */
export function normalizeNpmLevels(clean: CleanText): CleanText {
  const { old, current } = npmLevels;
  const edits: Edit[] = [];
  for (let from = clean.text.indexOf(old); from !== -1; from = clean.text.indexOf(old, from + 1))
    edits.push({ from, to: from + old.length, text: current });
  return edited(clean, edits);
}

/** The log level that npm puts before the lines of an error: until version 10.5, and since. */
export const npmLevels = { old: 'npm ERR!', current: 'npm error' } as const;
