import type { Hits } from './HitList.ts';
import type { PreparedTemplate } from './Prepared.ts';

/** When a position was last counted. Templates are at most 400 characters, so 400 tokens. */
const seenAt = new Float64Array(512);
let generation = 0;

/** No alignment in the window is heavier than this: all its tokens, whatever their order. */
export function heaviestPossible(
  template: PreparedTemplate,
  hits: Hits,
  from: number,
  to: number,
): number {
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
