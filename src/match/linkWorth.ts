import type { TokenHits } from './HitList.ts';
import type { PreparedTemplate } from './Prepared.ts';
import {
  insertionFactor,
  insertionPenalty,
  lineEndPenalty,
  longestInsertion,
  longestPrefix,
  longestValue,
  longValuePenalty,
  mostLineEnds,
  prefixFactor,
  tokensPerLineEnd,
  typoFactor,
  usualValue,
  wrapPenalty,
} from './tuning.ts';

/** Lower than any sum of weights: no chain uses such a link. */
const impossible = -1e9;

/**
 * The gain or penalty when one token of a template follows another one in a text as these two hits
 * do. The link's weight is the gain; values, insertions, prefixes and line ends in between take from
 * it.
 *
 * @returns in the unit of weights; far below zero where the two hits cannot be of one message
 */
export function transitionScore(
  template: PreparedTemplate,
  hits: TokenHits,
  firstPosition: number,
  secondPosition: number,
  firstHit: number,
  secondHit: number,
): number {
  if (secondPosition <= firstPosition || secondHit === firstHit) return impossible;
  const gap = (hits.tokenIndex[secondHit] as number) - (hits.tokenIndex[firstHit] as number) - 1;
  const lineEnds = (hits.lineIndex[secondHit] as number) - (hits.lineIndex[firstHit] as number);
  if (gap > longestValue || lineEnds > mostLineEnds) return impossible;
  const skipped = secondPosition - firstPosition - 1;
  const behindValue = template.tokens[secondPosition]?.behindValue === true;
  const factor = hits.typos[secondHit] || hits.typos[firstHit] ? typoFactor : 1;
  const gain = (template.links[secondPosition] as number) * factor;
  if (skipped === 0 && behindValue) {
    if (lineEnds > 1) return impossible;
    return gain - lineEndPenalty * lineEnds - (gap > usualValue ? longValuePenalty * gap : 0);
  }
  if (skipped === 0 && gap === 0) return lineEnds === 0 ? gain : gain - wrapPenalty * lineEnds;
  // The message goes on in the next line, behind that line's prefix.
  if (lineEnds === 1 && skipped === 0)
    return gap <= longestPrefix ? prefixFactor * gain - lineEndPenalty : impossible;
  let values = 0;
  for (let position = firstPosition + 1; position <= secondPosition; position += 1) {
    if (template.tokens[position]?.behindValue) values += 1;
  }
  const allowed =
    longestInsertion + skipped + (values > 0 ? longestValue / 2 : 0) + lineEnds * tokensPerLineEnd;
  if (gap > allowed) return impossible;
  const kept = skipped === 0 ? insertionFactor * gain : 0;
  return kept - insertionPenalty * Math.max(0, gap - skipped) - lineEndPenalty * lineEnds;
}
