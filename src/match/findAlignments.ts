import { align, type Alignment } from './align.ts';
import type { Hits } from './HitList.ts';
import type { Steps } from './MatchResult.ts';
import { pairKey } from './pairKey.ts';
import type { Prepared, PreparedTemplate } from './Prepared.ts';
import { likelyWeight, longestValue, lowestScore, lowestWeight } from './thresholds.ts';

/** A template and the best place for it in the text. */
export interface Found {
  readonly template: PreparedTemplate;
  readonly alignment: Alignment;
  /** Other places that are as good, for a wording so short that its surroundings decide. */
  readonly others: readonly Alignment[];
}

/** How often lines with the very same known words are looked at: logs repeat themselves. */
const mostRepetitions = 3;

/** How many places are kept of an everyday wording, of which the first may stand in a sentence. */
const mostPlaces = 8;

/** Weights that differ by less are equal: they are sums of fractions. */
const equal = 1e-6;

/** The share of a template too short for `lowestWeight` with which it is kept: all but its slips. */
const nearlyAll = 0.95;

/** How often a template is tried in vain since its last success: bounds the work on hostile input. */
const mostTries = 256;

/** Finds, for every template that has an anchor in the text, where it fits best. */
export function findAlignments(hits: Hits, prepared: Prepared, steps: Steps): Found[] {
  const { templates, anchors, pairAnchors } = prepared;
  const best = new Map<number, Alignment[]>();
  const tries = new Int32Array(templates.length);
  /** The hit up to which a template has been tried. */
  const triedTo = new Int32Array(templates.length).fill(-1);

  const consider = (number: number, hit: number): void => {
    if ((triedTo[number] as number) >= hit || (tries[number] as number) > mostTries) return;
    const template = templates[number] as PreparedTemplate;
    const [from, to] = windowAround(template, hits, hit);
    triedTo[number] = hit + ((to - hit) >> 1);
    tries[number] = (tries[number] as number) + 1;
    steps.count += to - from;
    const places = best.get(number) ?? [];
    const everyday = template.total < likelyWeight && places.length < mostPlaces;
    // As good as the best so far will do for an everyday wording; else it has to be better.
    const known = (places[0]?.weight ?? 0) - (everyday ? equal : 0);
    const least = Math.max(known, template.total * lowestScore);
    if (bound(template, hits, from, to) <= least) return;
    const alignment = align(template, hits, from, to, steps);
    if (!alignment || alignment.weight <= least) return;
    const equals = places.filter(({ weight }) => weight >= alignment.weight - equal);
    const same = equals.some((other) => other.hits[0] === alignment.hits[0]);
    if (!same) best.set(number, [...equals, alignment]);
    tries[number] = 0;
  };

  forEachFreshLine(hits, (from, to) => {
    for (let hit = from; hit < to; hit += 1) {
      const id = hits.ids[hit] as number;
      steps.count += 1;
      for (const number of anchors[id] as readonly number[]) consider(number, hit);
      if (hit === 0) continue;
      if ((hits.places[hit] as number) - (hits.places[hit - 1] as number) !== 1) continue;
      const pair = pairAnchors.get(pairKey(hits.ids[hit - 1] as number, id));
      if (pair) for (const number of pair) consider(number, hit);
    }
  });
  return [...best].flatMap(([number, [alignment, ...others]]) => {
    const template = templates[number] as PreparedTemplate;
    if (!alignment) return [];
    const enough = alignment.weight >= Math.min(lowestWeight, template.total * nearlyAll);
    return enough ? [{ template, alignment, others }] : [];
  });
}

/** Calls back with the hits of each line, unless lines with the same known words were seen before. */
function forEachFreshLine(hits: Hits, visit: (from: number, to: number) => void): void {
  const seen = new Map<number, number>();
  let from = 0;
  while (from < hits.length) {
    const line = hits.breaks[from] as number;
    let signature = 7;
    let to = from;
    while (to < hits.length && hits.breaks[to] === line) {
      signature = (Math.imul(signature, 31) + (hits.ids[to] as number)) | 0;
      to += 1;
    }
    const times = seen.get(signature) ?? 0;
    if (times < mostRepetitions) {
      seen.set(signature, times + 1);
      visit(from, to);
    }
    from = to;
  }
}

/** The hits that a template that has its anchor at `hit` can reach. */
function windowAround(
  template: PreparedTemplate,
  hits: Hits,
  hit: number,
): [from: number, to: number] {
  const place = hits.places[hit] as number;
  const line = hits.breaks[hit] as number;
  const reach = template.tokens.length * 2 + longestValue;
  let from = hit;
  while (
    from > 0 &&
    place - (hits.places[from - 1] as number) <= reach &&
    line - (hits.breaks[from - 1] as number) <= 2
  ) {
    from -= 1;
  }
  let to = hit + 1;
  while (
    to < hits.length &&
    (hits.places[to] as number) - place <= reach &&
    (hits.breaks[to] as number) - line <= 3
  ) {
    to += 1;
  }
  return [from, to];
}

/** No alignment in the window is heavier than this: all its tokens, whatever their order. */
function bound(template: PreparedTemplate, hits: Hits, from: number, to: number): number {
  let weight = 0;
  const { weights, links, positions } = template;
  generation += 1;
  for (let hit = from; hit < to; hit += 1) {
    const at = positions.get(hits.ids[hit] as number);
    if (!at) continue;
    for (const position of at) {
      if (seenAt[position] === generation || position >= seenAt.length) continue;
      seenAt[position] = generation;
      weight += (weights[position] as number) + (links[position] as number);
    }
  }
  return weight;
}

/** When a position was last counted. Templates are at most 400 characters, so 400 tokens. */
const seenAt = new Float64Array(512);
let generation = 0;
