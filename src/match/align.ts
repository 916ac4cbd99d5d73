import type { Hits } from './HitList.ts';
import { linkWorth } from './linkWorth.ts';
import type { Steps } from './MatchResult.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { slipWorth } from './thresholds.ts';

/** The best way to lay a template over a stretch of a text. */
export interface Alignment {
  /** The weight of the tokens and links that were found, less what was in between. */
  readonly weight: number;
  /** The hits, in order, and for each the position in the template. */
  readonly hits: readonly number[];
  readonly positions: readonly number[];
  /** The most tokens that follow one another in the text as they do in the template. */
  readonly run: number;
}

/** The most pairs of template position and hit that are looked at: more only come from repetition. */
const mostPairs = 96;

/**
 * Lays a template over the hits from `from` to `to` (exclusive): the heaviest chain of its tokens
 * in their order, as in the alignment of sequences (Smith and Waterman 1981), over the few pairs
 * that agree. At most `mostPairs` squared steps.
 */
export function align(
  template: PreparedTemplate,
  hits: Hits,
  from: number,
  to: number,
  steps: Steps,
): Alignment | undefined {
  let count = 0;
  for (let hit = from; hit < to && count < mostPairs; hit += 1) {
    const positions = template.positions.get(hits.ids[hit] as number);
    if (!positions) continue;
    // The later positions first, so that one hit never chains with itself.
    for (let at = positions.length - 1; at >= 0 && count < mostPairs; at -= 1) {
      pairHits[count] = hit;
      pairPositions[count] = positions[at] as number;
      count += 1;
    }
  }
  if (count === 0) return undefined;
  let best = 0;
  for (let pair = 0; pair < count; pair += 1) {
    const hit = pairHits[pair] as number;
    const position = pairPositions[pair] as number;
    const worth = hits.slips[hit] ? slipWorth : 1;
    let score = 0;
    let before = -1;
    for (let other = pair - 1; other >= 0; other -= 1) {
      const chained =
        (pairScores[other] as number) +
        linkWorth(
          template,
          hits,
          pairPositions[other] as number,
          position,
          pairHits[other] as number,
          hit,
        );
      if (chained > score) {
        score = chained;
        before = other;
      }
    }
    steps.count += 1 + (pair >> 2);
    pairScores[pair] = score + (template.weights[position] as number) * worth;
    pairBefore[pair] = before;
    if ((pairScores[pair] as number) > (pairScores[best] as number)) best = pair;
  }
  const chainHits: number[] = [];
  const positions: number[] = [];
  for (let pair = best; pair !== -1; pair = pairBefore[pair] as number) {
    chainHits.unshift(pairHits[pair] as number);
    positions.unshift(pairPositions[pair] as number);
  }
  const run = longestRun(hits, chainHits, positions);
  return { weight: pairScores[best] as number, hits: chainHits, positions, run };
}

function longestRun(hits: Hits, chain: readonly number[], positions: readonly number[]): number {
  let longest = 1;
  let run = 1;
  for (let at = 1; at < chain.length; at += 1) {
    const gap =
      (hits.places[chain[at] as number] as number) -
      (hits.places[chain[at - 1] as number] as number);
    const adjacent = gap === 1 && (positions[at] as number) - (positions[at - 1] as number) === 1;
    run = adjacent ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

// Scratch columns: a call needs no memory of its own.
const pairHits = new Int32Array(mostPairs);
const pairPositions = new Int32Array(mostPairs);
const pairScores = new Float64Array(mostPairs);
const pairBefore = new Int32Array(mostPairs);
