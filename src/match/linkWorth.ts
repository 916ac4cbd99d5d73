import type { Hits } from './HitList.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { longestInsertion, longestPrefix, longestValue, slipWorth } from './thresholds.ts';

/** A message is wrapped over three lines at most. */
const mostBreaks = 2;
/** What each line end costs; where words go on right behind it, a narrow terminal has wrapped them. */
const breakCost = 0.2;
const wrapCost = 0.1;
/** How many tokens a value mostly has, and what each costs of a longer one. */
const usualValue = 12;
const longValueCost = 0.01;
/** What is left of a link over a prefix, and over an insertion; what each inserted token costs. */
const prefixedWorth = 0.5;
const insertedWorth = 0.4;
const insertionCost = 0.04;

const impossible = -1e9;

/**
 * What it is worth, or costs, that two tokens of a template follow one another like this. The worths
 * and costs, in the unit of weights, were set by `npm run bench:match`.
 *
 * @returns far below zero where the two cannot be of one message
 */
export function linkWorth(
  template: PreparedTemplate,
  hits: Hits,
  firstPosition: number,
  secondPosition: number,
  firstHit: number,
  secondHit: number,
): number {
  if (secondPosition <= firstPosition || secondHit === firstHit) return impossible;
  const gap = (hits.places[secondHit] as number) - (hits.places[firstHit] as number) - 1;
  const lines = (hits.breaks[secondHit] as number) - (hits.breaks[firstHit] as number);
  if (gap > longestValue || lines > mostBreaks) return impossible;
  const skipped = secondPosition - firstPosition - 1;
  const behindValue = template.tokens[secondPosition]?.behindValue === true;
  const worth = hits.slips[secondHit] || hits.slips[firstHit] ? slipWorth : 1;
  const bonus = (template.links[secondPosition] as number) * worth;
  if (skipped === 0 && behindValue) {
    if (lines > 1) return impossible;
    return bonus - breakCost * lines - (gap > usualValue ? longValueCost * gap : 0);
  }
  if (skipped === 0 && gap === 0) return lines === 0 ? bonus : bonus - wrapCost * lines;
  // A line that goes on behind the prefix of the next line.
  if (lines === 1 && skipped === 0)
    return gap <= longestPrefix ? prefixedWorth * bonus - breakCost : impossible;
  let values = 0;
  for (let at = firstPosition + 1; at <= secondPosition; at += 1) {
    if (template.tokens[at]?.behindValue) values += 1;
  }
  const allowed = longestInsertion + skipped + (values > 0 ? longestValue / 2 : 0) + lines * 4;
  if (gap > allowed) return impossible;
  const kept = skipped === 0 ? insertedWorth * bonus : 0;
  return kept - insertionCost * Math.max(0, gap - skipped) - breakCost * lines;
}
