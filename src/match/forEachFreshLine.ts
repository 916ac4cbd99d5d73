import type { Hits } from './HitList.ts';

/** How often lines with the very same known words are looked at: logs repeat themselves. */
const mostRepetitions = 3;

/** Calls back with the hits of each line, unless lines with the same known words were seen before. */
export function forEachFreshLine(hits: Hits, visit: (from: number, to: number) => void): void {
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
