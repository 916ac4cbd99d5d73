import { match } from '../../match/match.ts';
import type { MatchIndex } from '../../match/MatchIndex.ts';

/** The documented result, version 1: `{"version","matches":[{"id","message","confidence","score","values","lines","cause"}]}`. */
export function jsonResult(index: MatchIndex, text: string): { json: string; found: boolean } {
  const { version, matches } = match(index, text);
  const shown = matches.map(({ id, message, confidence, score, values, lines, cause }) => ({
    id,
    message,
    confidence,
    score,
    values,
    lines,
    cause: cause ?? null,
  }));
  return { json: JSON.stringify({ version, matches: shown }), found: matches.length > 0 };
}
