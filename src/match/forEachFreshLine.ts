import type { TokenHits } from './HitList.ts';
import { mostRepetitions } from './tuning.ts';

/**
 * Calls `visit` with the hits of each line, `to` exclusive. Logs repeat themselves: a line whose
 * known words were already seen `mostRepetitions` times goes to `skip`, if there is one.
 */
export function forEachUnseenLine(
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
