import { type CleanText, type Edit, edited } from './cleanText.ts';
import { narrowestTerminal } from './tuning.ts';

/**
 * Removes the line ends that a terminal put in where it wrapped, also within words, with the spaces
 * that fill the line up. These are the line ends behind the longest lines, which are as long as the
 * terminal is wide. A margin that all lines have, as in the boxes of Symfony, is removed too.
 *
 * @param reach how far into the text the message reaches at least, in UTF-16 units
 */
export function unwrap(clean: CleanText, reach: number): CleanText {
  const lines = clean.text.split('\n');
  const lengths = lines.map((line) => line.trimEnd().length);
  const inside = clean.text.slice(0, reach).split('\n').length - 1;
  const width = lengths.slice(0, Math.max(1, inside)).reduce((widest, length) => Math.max(widest, length), 0);
  if (lines.length < 2 || width < narrowestTerminal || (lengths[inside] ?? 0) > width) return clean;
  const margin = lines
    .slice(1, inside + 1)
    .reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Infinity);
  const edits: Edit[] = [];
  let end = -1;
  for (let index = 0; index < lines.length - 1; index += 1) {
    const line = lines[index] as string;
    end += line.length + 1;
    if (lengths[index] !== width) continue;
    const from = end - (line.length - line.trimEnd().length);
    const indent = (lines[index + 1] as string).length - (lines[index + 1] as string).trimStart().length;
    edits.push({ from, to: end + 1 + Math.min(indent, margin), text: '' });
  }
  return edited(clean, edits);
}
