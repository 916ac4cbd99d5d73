import type { TokenHits } from './HitList.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { longestValue, windowLinesAfter, windowLinesBefore, windowTokens } from './tuning.ts';

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
