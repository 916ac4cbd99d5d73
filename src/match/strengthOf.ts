import type { Alignment } from './align.ts';
import { looksLikeError } from './errorWords.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { aliasFactor, errorLineBoost, lineReach, runFactors, usualRun } from './tuning.ts';

/**
 * How much an alignment supports its template, in units of ordinary words: the weight that was
 * found, times its share of the template. Words that follow one another, and a line that reports an
 * error, raise it. Matches are ranked by it, and a `possible` match needs enough of it.
 *
 * @param start where the evidence starts in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
export function rankScore(
  template: PreparedTemplate,
  { weight, run }: Alignment,
  text: string,
  start: number,
  end: number,
): number {
  const wholeRun = Math.min(usualRun, template.tokens.length);
  const longest = run >= wholeRun ? Math.max(usualRun, run) : run;
  const score = Math.min(1, weight / template.total);
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - lineReach);
  const lineEnd = text.slice(end, end + lineReach).indexOf('\n');
  const line = text.slice(from, lineEnd === -1 ? end + lineReach : end + lineEnd);
  return (
    score *
    weight *
    (runFactors[Math.min(longest, runFactors.length - 1)] as number) *
    (looksLikeError(line) ? errorLineBoost : 1) *
    (template.source.a ? aliasFactor : 1)
  );
}
