import type { TokenHits } from './HitList.ts';
import type { PreparedTemplate } from './Prepared.ts';

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
