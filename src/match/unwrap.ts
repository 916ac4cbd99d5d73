import { type CleanText, type Edit, edited } from './cleanText.ts';
import { fewestWrappedLines, narrowestTerminal } from './tuning.ts';

/** A text without the line ends of a narrow terminal, in the two ways in which terminals fill lines. */
interface Unwrapped {
  /** A line that is full goes on right behind it; one that lacks a character lost a space there. */
  readonly atWidth: CleanText;
  /**
   * The lines with the longest content go on right behind it: a box has a margin at both sides. Where
   * its width is known, one that lacks a character lost a space there.
   */
  readonly atContent: CleanText;
  /** Whether the lines are filled up to one width, with the left margin at the right side too. */
  readonly isBox: boolean;
  /** Whether so many lines are full that this is hardly chance. */
  readonly isEvident: boolean;
}

/**
 * Removes the line ends that a terminal put in where it wrapped, also within words, with the spaces
 * that fill the line up.
 *
 * @param reach how far into the text the message reaches at least, in UTF-16 units
 */
export function unwrap(clean: CleanText, reach: number): Unwrapped {
  const lines = clean.text.split('\n');
  const contents = lines.map((line) => line.trimEnd().length);
  // The line of the message's last word, or the first line: the message may end with a value.
  const last = Math.max(1, clean.text.slice(0, reach).split('\n').length - 1);
  const width = longest(lines.slice(0, last).map((line) => line.length));
  const content = longest(contents.slice(0, last));
  if (lines.length < 2 || content < narrowestTerminal || (contents[last] ?? 0) > width)
    return { atWidth: clean, atContent: clean, isBox: false, isEvident: false };
  const margin = lines
    .slice(1, last + 1)
    .reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Infinity);
  const isBox =
    margin > 0 &&
    lines.slice(0, last).every((line) => line.length === width) &&
    (content === width - margin || content === width - margin - 1);
  return {
    atWidth: joined(clean, lines, (index) => {
      const spaces = width - (contents[index] as number);
      return spaces === 0 || spaces === 1 ? { spaces, margin: 0 } : undefined;
    }),
    atContent: joined(clean, lines, (index) => {
      const spaces = (isBox ? width - margin : content) - (contents[index] as number);
      return spaces === 0 || (isBox && spaces === 1) ? { spaces, margin } : undefined;
    }),
    isBox,
    isEvident:
      width === longest(lines.slice(0, -1).map((line) => line.length)) &&
      lines.filter((line) => line.length === width).length >= fewestWrappedLines,
  };
}

const longest = (lengths: readonly number[]): number =>
  lengths.reduce((most, length) => Math.max(most, length), 0);

/**
 * Joins lines with the next ones.
 *
 * @param at for a line's index: how many spaces stay behind it, and the most that go before the next
 *   line; undefined if its line end stays
 */
function joined(
  clean: CleanText,
  lines: readonly string[],
  at: (index: number) => { readonly spaces: number; readonly margin: number } | undefined,
): CleanText {
  const edits: Edit[] = [];
  let end = -1;
  lines.slice(0, -1).forEach((line, index) => {
    end += line.length + 1;
    const join = at(index);
    if (!join) return;
    const next = lines[index + 1] as string;
    const indent = Math.min(join.margin, next.length - next.trimStart().length);
    const from = end - (line.length - line.trimEnd().length);
    edits.push({ from, to: end + 1 + indent, text: ' '.repeat(join.spaces) });
  });
  return edited(clean, edits);
}
