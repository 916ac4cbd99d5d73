import type { CleanText } from './cleanWindow.ts';
import { dropRanges } from './dropRanges.ts';
import { narrowestTerminal } from './tuning.ts';

/**
 * Removes the line ends that a terminal put in where it wrapped, also within words. These are the
 * line ends behind the longest lines, which are as long as the terminal is wide.
 *
 * @param before the length of the first line before the text, in UTF-16 units
 */
export function unwrap(clean: CleanText, before: number): CleanText {
  const lengths = clean.text
    .split('\n')
    .map((line, index) => line.replace(/\r$/, '').length + (index === 0 ? before : 0));
  const width = lengths.slice(0, -1).reduce((widest, length) => Math.max(widest, length), 0);
  if (width < narrowestTerminal || (lengths.at(-1) ?? 0) > width) return clean;
  const ranges: [number, number][] = [];
  let end = -1;
  for (const length of lengths.slice(0, -1)) {
    end = clean.text.indexOf('\n', end + 1);
    if (length === width)
      ranges.push([clean.text.charAt(end - 1) === '\r' ? end - 1 : end, end + 1]);
  }
  return dropRanges(clean, ranges);
}
