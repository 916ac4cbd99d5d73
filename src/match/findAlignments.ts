import { align, type Alignment } from './align.ts';
import { forEachFreshLine } from './forEachFreshLine.ts';
import { heaviestPossible } from './heaviestPossible.ts';
import type { Hits } from './HitList.ts';
import type { Steps } from './MatchResult.ts';
import { pairKey } from './pairKey.ts';
import type { Prepared, PreparedTemplate } from './Prepared.ts';
import { likelyWeight, lowestScore, lowestWeight } from './thresholds.ts';
import { windowAround } from './windowAround.ts';

/** A template and the best place for it in the text. */
export interface Found {
  readonly template: PreparedTemplate;
  readonly alignment: Alignment;
  /** Other places that are as good, for a wording so short that its surroundings decide. */
  readonly others: readonly Alignment[];
}

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
    if (heaviestPossible(template, hits, from, to) <= least) return;
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
