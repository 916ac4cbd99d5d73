import { printable } from '../../match/invisible.ts';
import type { EvidenceLine } from './Diagnosis.ts';

/** More lines than these are not quoted. */
const mostLines = 8;
/** What is quoted of a line before and behind the evidence, in UTF-16 units. */
const around = 160;

/**
 * Quotes the lines of a text that hold a piece of evidence, as one reads them on a screen.
 *
 * @param start where the evidence begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
export function evidenceLines(text: string, start: number, end: number): EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  let from = text.lastIndexOf('\n', start - 1) + 1;
  let number = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < from; at = text.indexOf('\n', at + 1))
    number += 1;
  while (from < end && lines.length < mostLines) {
    const next = text.indexOf('\n', from);
    const to = next === -1 ? text.length : next;
    const markStart = Math.max(start, from);
    const markEnd = Math.min(end, to);
    const cutStart = Math.max(from, markStart - around);
    const cutEnd = Math.min(
      to,
      Math.max(markStart, Math.min(markEnd, markStart + 2 * around)) + around,
    );
    // Of a line that wrote over itself, as progress does, only what was left to read.
    const before = printable(text.slice(cutStart, markStart).replace(/^.*\r/s, ''));
    const marked = printable(text.slice(markStart, Math.min(markEnd, cutEnd)));
    const after = printable(text.slice(Math.min(markEnd, cutEnd), cutEnd).replace(/\r.*$/s, ''));
    const line = `${before}${marked}${after}`.trimEnd();
    if (line.trim() !== '') {
      const markedTo = Math.min(before.length + marked.length, line.length);
      lines.push({ number, text: line, start: Math.min(before.length, markedTo), end: markedTo });
    }
    from = to + 1;
    number += 1;
  }
  return lines;
}
