import type { MatchIndex } from '../../match/MatchIndex.ts';
import { printable } from '../../match/invisible.ts';
import { match } from '../../match/match.ts';
import { redact } from '../../match/redact.ts';
import { errorLine } from '../errorLine.ts';
import type { Diagnosis } from './Diagnosis.ts';
import { evidenceLines } from './evidenceLines.ts';

/** An error is mostly at the end of a log: so much of it is looked at for a telling line. */
const tail = 200_000;

/** As one reads it: redacted as a whole, as a secret may be of many lines or longer than what is kept. */
const readable = (text: string): string => printable(text.replace(/\r\n?/g, '\n'));

/** Finds the errors of a paste, with the lines that are the evidence. */
export function diagnose(index: MatchIndex, text: string): Diagnosis {
  const { matches } = match(index, text);
  return {
    found: matches.map(({ id, confidence, values, cause, evidence }) => ({
      id,
      confidence,
      values,
      cause,
      evidence: evidence.flatMap(([start, end]) => evidenceLines(text, start, end)),
    })),
    telling: errorLine(redact(readable(text.slice(-tail)))).slice(0, 300),
  };
}
