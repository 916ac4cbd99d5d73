import { canonicalTokens } from './canonicalTokens.ts';
import { forEachToken } from './forEachToken.ts';
import { hashToken } from './hashToken.ts';
import { tokenWeight } from './tokenWeight.ts';

/** The most parts that a look-up loads: with parts of about 3 KB, under 150 KB. */
const mostParts = 32;

/** What stands in a line that reports an error. */
const errorLike =
  /error|fail|fatal|denied|refused|can(?:no|'|’)t|not found|no such|unable|exception|panic|invalid|missing|exceeded|killed|unauthorized|ERR|\bE[A-Z]{4}/i;

/** What a word in such a line counts more: an ordinary one still goes before a name elsewhere. */
const errorWorth = 10;

/** Keys, hashes, long numbers: no template has them. */
const noise = /^(?:\d{6,}|(?=.*\d)[0-9a-f]{7,}|.{65,})$/i;

/** The part that the templates of a word are in. */
export function partOfHash(hash: number, count: number): number {
  return (hash >>> 0) % count;
}

/**
 * Which parts of a split index a text needs: those of its most telling words, the ones of lines that
 * look like errors first. One pass.
 *
 * @param count how many parts there are
 */
export function partsOf(text: string, count: number): number[] {
  const worth = new Map<number, number>();
  for (const line of text.split('\n')) {
    const factor = errorLike.test(line) ? errorWorth : 1;
    forEachToken(line, (hash, start, end) => {
      const known = worth.get(hash) ?? 0;
      // No word is worth more than 2.6: what was met in an error is settled.
      if (known > 0 && factor === 1) return;
      const written = line.slice(start, end);
      if (noise.test(written)) return;
      worth.set(hash, Math.max(known, tokenWeight(written, false) * factor));
    });
  }
  for (const [word, canonical] of Object.entries(canonicalTokens)) {
    const own = worth.get(hashToken(word));
    const known = worth.get(hashToken(canonical)) ?? 0;
    if (own !== undefined) worth.set(hashToken(canonical), Math.max(known, own));
  }
  const parts = new Set<number>();
  for (const [hash] of [...worth].sort((a, b) => b[1] - a[1])) {
    if (parts.size === mostParts) break;
    parts.add(partOfHash(hash, count));
  }
  return [...parts];
}
