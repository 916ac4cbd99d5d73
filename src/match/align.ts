import type { TokenHits } from './scan.ts';
import {
  insertionFactor,
  insertionPenalty,
  lineEndPenalty,
  longestInsertion,
  longestPrefix,
  longestValue,
  longValuePenalty,
  mostLineEnds,
  mostPairs,
  prefixFactor,
  tokensPerLineEnd,
  typoFactor,
  usualValue,
  windowLinesAfter,
  windowLinesBefore,
  windowTokens,
  wrapPenalty,
} from './tuning.ts';
import type { PreparedTemplate, Steps } from './types.ts';

/** The best way to lay a template over a stretch of a text. */
export interface Alignment {
  /** The weight of the tokens and links that were found, minus the penalties for gaps. */
  readonly weight: number;
  /** The hits in the order of the text, and for each its position in the template. */
  readonly hits: readonly number[];
  readonly positions: readonly number[];
  /** The most tokens that follow one another in the text as they do in the template. */
  readonly run: number;
}

/**
 * Stage 5, alignment: lays a template over the hits from `from` to `to` (exclusive).
 *
 * A message in a log has extra words in it, lacks some, or has others in place of its values. As in
 * the local alignment of sequences (Smith and Waterman 1981), the result is the heaviest chain of
 * pairs that agree, in order. Tokens gain weight; `transitionScore` adds the gain of neighbors and the
 * penalty of gaps.
 *
 *     template   listen  EADDRINUSE  address  already  in  use  <port>
 *     text       listen  EADDRINUSE: [pid 7]  address  already  in  use
 *     chain        ●────────●───── gap ─────────●────────●──────●────●
 *
 * Only the few pairs that agree take part, at most `mostPairs`, so the work is at most that squared.
 *
 * @returns undefined if no token of the template is among the hits
 */
export function align(
  template: PreparedTemplate,
  hits: TokenHits,
  from: number,
  to: number,
  steps: Steps,
): Alignment | undefined {
  const count = collectPairs(template, hits, from, to);
  if (count === 0) return undefined;
  let best = 0;
  for (let pair = 0; pair < count; pair += 1) {
    const hit = pairHits[pair] as number;
    const position = pairPositions[pair] as number;
    let chainScore = 0;
    let previous = -1;
    for (let earlier = pair - 1; earlier >= 0; earlier -= 1) {
      const chained =
        (pairScores[earlier] as number) +
        transitionScore(
          template,
          hits,
          pairPositions[earlier] as number,
          position,
          pairHits[earlier] as number,
          hit,
        );
      if (chained > chainScore) {
        chainScore = chained;
        previous = earlier;
      }
    }
    steps.count += 1 + (pair >> 2);
    const factor = hits.typos[hit] ? typoFactor : 1;
    pairScores[pair] = chainScore + (template.weights[position] as number) * factor;
    pairPrevious[pair] = previous;
    if ((pairScores[pair] as number) > (pairScores[best] as number)) best = pair;
  }
  const chainHits: number[] = [];
  const positions: number[] = [];
  for (let pair = best; pair !== -1; pair = pairPrevious[pair] as number) {
    chainHits.unshift(pairHits[pair] as number);
    positions.unshift(pairPositions[pair] as number);
  }
  const run = longestRun(hits, chainHits, positions);
  return { weight: pairScores[best] as number, hits: chainHits, positions, run };
}

/** Fills the scratch columns with the pairs that agree, and returns their number. */
function collectPairs(
  template: PreparedTemplate,
  hits: TokenHits,
  from: number,
  to: number,
): number {
  let count = 0;
  for (let hit = from; hit < to && count < mostPairs; hit += 1) {
    const positions = template.positions.get(hits.ids[hit] as number);
    if (!positions) continue;
    // Later positions first: a chain goes to later pairs only, so one hit never chains with itself.
    for (let index = positions.length - 1; index >= 0 && count < mostPairs; index -= 1) {
      pairHits[count] = hit;
      pairPositions[count] = positions[index] as number;
      count += 1;
    }
  }
  return count;
}

function longestRun(
  hits: TokenHits,
  chain: readonly number[],
  positions: readonly number[],
): number {
  let longest = 1;
  let run = 1;
  for (let link = 1; link < chain.length; link += 1) {
    const gap =
      (hits.tokenIndex[chain[link] as number] as number) -
      (hits.tokenIndex[chain[link - 1] as number] as number);
    const adjacent =
      gap === 1 && (positions[link] as number) - (positions[link - 1] as number) === 1;
    run = adjacent ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

// Scratch columns, reused by each call: `align` runs for every candidate and allocates no arrays.
const pairHits = new Int32Array(mostPairs);
const pairPositions = new Int32Array(mostPairs);
const pairScores = new Float64Array(mostPairs);
const pairPrevious = new Int32Array(mostPairs);

/** Lower than any sum of weights: no chain uses such a link. */
const impossible = -1e9;

/**
 * The gain or penalty when one token of a template follows another one in a text as these two hits
 * do. The link's weight is the gain; values, insertions, prefixes and line ends in between take from
 * it.
 *
 * @returns in the unit of weights; far below zero where the two hits cannot be of one message
 */
function transitionScore(
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

/** By template position: the call that last counted it. A template has at most 400 characters. */
const countedIn = new Float64Array(512);
let call = 0;

/**
 * An upper bound for the weight of any alignment in a window: all tokens found there, whatever their
 * order. It costs far less than `align`, which it often saves.
 */
export function weightBound(
  template: PreparedTemplate,
  hits: TokenHits,
  from: number,
  to: number,
): number {
  let weight = 0;
  const { weights, links, positions } = template;
  call += 1;
  for (let hit = from; hit < to; hit += 1) {
    const hitPositions = positions.get(hits.ids[hit] as number);
    if (!hitPositions) continue;
    for (const position of hitPositions) {
      if (countedIn[position] === call || position >= countedIn.length) continue;
      countedIn[position] = call;
      weight += (weights[position] as number) + (links[position] as number);
    }
  }
  return weight;
}

/**
 * The stretch of hits that a template can cover if one of its anchors is at `hit`.
 *
 * @returns the first hit, and the hit behind the last
 */
export function windowOfHit(
  template: PreparedTemplate,
  hits: TokenHits,
  hit: number,
): [from: number, to: number] {
  const token = hits.tokenIndex[hit] as number;
  const line = hits.lineIndex[hit] as number;
  const reach = template.tokens.length * windowTokens + longestValue;
  let from = hit;
  while (
    from > 0 &&
    token - (hits.tokenIndex[from - 1] as number) <= reach &&
    line - (hits.lineIndex[from - 1] as number) <= windowLinesBefore
  ) {
    from -= 1;
  }
  let to = hit + 1;
  while (
    to < hits.length &&
    (hits.tokenIndex[to] as number) - token <= reach &&
    (hits.lineIndex[to] as number) - line <= windowLinesAfter
  ) {
    to += 1;
  }
  return [from, to];
}
