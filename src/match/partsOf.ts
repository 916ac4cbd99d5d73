import { canonicalTokens } from './canonicalTokens.ts';
import { forEachToken } from './forEachToken.ts';
import { hashToken } from './hashToken.ts';
import { looksLikeError } from './errorWords.ts';
import { tokenWeight } from './tokenWeight.ts';
import { errorLineFactor, mostParts } from './tuning.ts';

/** Keys, hashes and long numbers: no template contains them. */
const noise = /^(?:\d{6,}|(?=.*\d)[0-9a-f]{7,}|.{65,})$/i;

/** The part that contains the templates of a word. */
export function partOfToken(hash: number, count: number): number {
  return (hash >>> 0) % count;
}

/**
 * The parts of a split index that a text needs: those of its most distinctive words. Words of lines
 * that report an error come first. One pass.
 *
 * @param count how many parts there are
 */
export function partsForText(text: string, count: number): number[] {
  const weights = new Map<number, number>();
  for (const line of text.split('\n')) {
    const factor = looksLikeError(line) ? errorLineFactor : 1;
    forEachToken(line, (hash, start, end) => {
      const weight = weights.get(hash) ?? 0;
      // No word weighs more than `errorLineFactor` outside of an error line.
      if (weight > 0 && factor === 1) return;
      const written = line.slice(start, end);
      if (noise.test(written)) return;
      weights.set(hash, Math.max(weight, tokenWeight(written, false) * factor));
    });
  }
  for (const [word, canonical] of Object.entries(canonicalTokens)) {
    const written = weights.get(hashToken(word));
    const weight = weights.get(hashToken(canonical)) ?? 0;
    if (written !== undefined) weights.set(hashToken(canonical), Math.max(weight, written));
  }
  const parts = new Set<number>();
  for (const [hash] of [...weights].sort((a, b) => b[1] - a[1])) {
    if (parts.size === mostParts) break;
    parts.add(partOfToken(hash, count));
  }
  return [...parts];
}
