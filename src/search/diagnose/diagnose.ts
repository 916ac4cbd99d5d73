import { match, type Match, type MatchIndex, printable, redact } from '../../match/index.ts';
import { errorLine } from '../errorLine.ts';
import { errorLineLength, errorLineReach, evidenceContext, maxEvidenceLines } from '../tuning.ts';

/** A line of the paste that is evidence. */
export interface EvidenceLine {
  /** Its number, from 1. */
  readonly number: number;
  /** Its text, cut evidenceContext the evidence where it is long. */
  readonly text: string;
  /** The part of `text` that matched. */
  readonly start: number;
  readonly end: number;
}

/** One error that was found in a paste. */
export interface FoundError extends Omit<Match, 'template' | 'evidence'> {
  /** The lines to quote. */
  readonly evidence: readonly EvidenceLine[];
}

/** What was found in a paste. The paste itself is not in it: it can be 64 MB. */
export interface Diagnosis {
  /** The root cause first. */
  readonly found: readonly FoundError[];
  /** The line that looks most like an error, redacted: what to search for if nothing was found. */
  readonly errorLine: string;
}

/** What the worker says while it works. */
export type Progress =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'matching' }
  | { readonly kind: 'done'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'failed'; readonly message: string };

/** As one reads it: redacted as a whole, as a secret may be of many lines or longer than what is kept. */
const readable = (text: string): string => printable(text.replace(/\r\n?/g, '\n'));

/** Finds the errors of a paste, with the lines that are the evidence. */
export function diagnose(index: MatchIndex, text: string): Diagnosis {
  const { matches } = match(index, text);
  return {
    found: matches.map(
      ({ id, message, confidence, score, values, lines, cause, explains, evidence }) => ({
        ...{ id, message, confidence, score, values, lines, cause, explains },
        evidence: evidence.flatMap(([start, end]) => evidenceLines(text, start, end)),
      }),
    ),
    errorLine: errorLine(redact(readable(text.slice(-errorLineReach)))).slice(0, errorLineLength),
  };
}

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
  while (from < end && lines.length < maxEvidenceLines) {
    const next = text.indexOf('\n', from);
    const to = next === -1 ? text.length : next;
    const markStart = Math.max(start, from);
    const markEnd = Math.min(end, to);
    const cutStart = Math.max(from, markStart - evidenceContext);
    const cutEnd = Math.min(
      to,
      Math.max(markStart, Math.min(markEnd, markStart + 2 * evidenceContext)) + evidenceContext,
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
