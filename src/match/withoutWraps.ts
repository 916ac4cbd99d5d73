import type { CleanText } from './cleanWindow.ts';
import { dropRanges } from './dropRanges.ts';

/** No terminal is narrower, on a phone neither, in characters. */
const narrowest = 20;

/**
 * A cleaned text without the line ends of a terminal that wraps, amid words too: those behind the
 * longest lines, which are as long as the terminal is wide.
 *
 * @param before what the first line has before the text, in UTF-16 units
 */
export function withoutWraps(clean: CleanText, before: number): CleanText {
  const lengths = clean.text
    .split('\n')
    .map((line, at) => line.replace(/\r$/, '').length + (at === 0 ? before : 0));
  const width = lengths.slice(0, -1).reduce((most, length) => Math.max(most, length), 0);
  if (width < narrowest || (lengths.at(-1) ?? 0) > width) return clean;
  const ranges: [number, number][] = [];
  let end = -1;
  for (const length of lengths.slice(0, -1)) {
    end = clean.text.indexOf('\n', end + 1);
    if (length === width)
      ranges.push([clean.text.charAt(end - 1) === '\r' ? end - 1 : end, end + 1]);
  }
  return dropRanges(clean, ranges);
}
