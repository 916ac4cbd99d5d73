import { align, type Alignment, weightBound, windowOfHit } from './align.ts';
import type { TokenHits } from './scan.ts';
import type { Trace } from './trace.ts';
import {
  likelyWeight,
  lowestCoverage,
  lowestWeight,
  mostPlaces,
  mostRepetitions,
  mostTries,
  nearlyWholeScore,
} from './tuning.ts';
import type { Prepared, PreparedTemplate, Steps } from './types.ts';
import { pairKey } from './weights.ts';

/** A template and the best place for it in the text. */
export interface AlignedTemplate {
  readonly template: PreparedTemplate;
  readonly alignment: Alignment;
  /** Other places of a short everyday message that fit as well: what stands around them decides. */
  readonly others: readonly Alignment[];
}

/** Weights that differ by less are equal: they are sums of fractions. */
const rounding = 1e-6;

/**
 * Stage 4, candidates: finds, for every template that has an anchor in the text, where it fits best.
 *
 * Comparing every template with every line would be slow. `selectAnchors` chose a few rare words and
 * pairs for each template so that every good match contains at least one of them. So one pass over
 * the hits finds the candidates:
 *
 *     hit → templates with this anchor → window around it → upper bound → alignment (stage 5)
 *
 * Each step is cheaper than the next one and removes most of what is left.
 */
export function findAlignments(
  hits: TokenHits,
  prepared: Prepared,
  steps: Steps,
  trace?: Trace,
): AlignedTemplate[] {
  const { templates, anchors, pairAnchors } = prepared;
  /** By template number: the heaviest alignments. */
  const best = new Map<number, Alignment[]>();
  /** How often each template was tried since its last success. */
  const tries = new Int32Array(templates.length);
  /** The hit up to which each template was tried. */
  const triedTo = new Int32Array(templates.length).fill(-1);

  const consider = (number: number, hit: number): void => {
    if ((triedTo[number] as number) >= hit || (tries[number] as number) > mostTries) return;
    const template = templates[number] as PreparedTemplate;
    const [from, to] = windowOfHit(template, hits, hit);
    triedTo[number] = hit + ((to - hit) >> 1);
    tries[number] = (tries[number] as number) + 1;
    steps.count += to - from;
    const places = best.get(number) ?? [];
    const everyday = template.total < likelyWeight && places.length < mostPlaces;
    // A short everyday message keeps places that are as good as the best; any other has to improve.
    const toBeat = (places[0]?.weight ?? 0) - (everyday ? rounding : 0);
    const least = Math.max(toBeat, template.total * lowestCoverage);
    const bound = weightBound(template, hits, from, to);
    trace?.tried(template, hit, bound);
    if (bound <= least) return;
    const alignment = align(template, hits, from, to, steps);
    if (alignment) trace?.aligned(template, alignment);
    if (!alignment || alignment.weight <= least) return;
    const equals = places.filter(({ weight }) => weight >= alignment.weight - rounding);
    const isKnown = equals.some((other) => other.hits[0] === alignment.hits[0]);
    if (!isKnown) best.set(number, [...equals, alignment]);
    tries[number] = 0;
  };

  forEachUnseenLine(
    hits,
    (from, to) => {
      for (let hit = from; hit < to; hit += 1) {
        const id = hits.ids[hit] as number;
        steps.count += 1;
        for (const number of anchors[id] as readonly number[]) consider(number, hit);
        if (hit === 0) continue;
        if ((hits.tokenIndex[hit] as number) - (hits.tokenIndex[hit - 1] as number) !== 1) continue;
        const pair = pairAnchors.get(pairKey(hits.ids[hit - 1] as number, id));
        if (pair) for (const number of pair) consider(number, hit);
      }
    },
    trace && ((from) => trace.repeatedLines.push(hits.lineIndex[from] as number)),
  );
  return [...best].flatMap(([number, [alignment, ...others]]) => {
    const template = templates[number] as PreparedTemplate;
    if (!alignment) return [];
    const enough = alignment.weight >= Math.min(lowestWeight, template.total * nearlyWholeScore);
    return enough ? [{ template, alignment, others }] : [];
  });
}

/**
 * Calls `visit` with the hits of each line, `to` exclusive. Logs repeat themselves: a line whose
 * known words were already seen `mostRepetitions` times goes to `skip`, if there is one.
 */
function forEachUnseenLine(
  hits: TokenHits,
  visit: (from: number, to: number) => void,
  skip?: (from: number, to: number) => void,
): void {
  /** By a hash of a line's known words: how often it was visited. */
  const visits = new Map<number, number>();
  let from = 0;
  while (from < hits.length) {
    const line = hits.lineIndex[from] as number;
    let signature = 7;
    let to = from;
    while (to < hits.length && hits.lineIndex[to] === line) {
      signature = (Math.imul(signature, 31) + (hits.ids[to] as number)) | 0;
      to += 1;
    }
    const times = visits.get(signature) ?? 0;
    if (times < mostRepetitions) {
      visits.set(signature, times + 1);
      visit(from, to);
    } else skip?.(from, to);
    from = to;
  }
}
