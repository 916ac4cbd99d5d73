import type { Hits } from './HitList.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { longestValue } from './thresholds.ts';

/** The hits that a template that has its anchor at `hit` can reach: from, and to (exclusive). */
export function windowAround(
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
