import type { Alignment } from './align.ts';
import { likelyCoverage, leastOwnWeight } from './tuning.ts';
import type { PreparedTemplate } from './types.ts';
import type { Verified } from './verify.ts';

/**
 * Whether the words that were found tell whose message it is. Words of the operating system's texts do
 * not: any program prints them.
 *
 *     Unable to connect to the server: dial tcp <address>: connectex: No connection could be made …
 *     own words of the template                           │ text of the operating system
 *
 * @param verified whether the whole message is there; if not, most of its own words have to be
 */
export function hasOwnWords(
  { shared, weights }: PreparedTemplate,
  { positions }: Alignment,
  verified: Verified | undefined,
): boolean {
  if (shared.size === 0) return true;
  const found = new Set(positions);
  let total = 0;
  let own = 0;
  weights.forEach((weight, position) => {
    if (shared.has(position)) return;
    total += weight;
    if (found.has(position)) own += weight;
  });
  return verified ? total >= leastOwnWeight : total > 0 && own >= likelyCoverage * total;
}
