import { brotliCompressSync } from 'node:zlib';
import { joinParts } from '../../src/match/joinParts.ts';
import { match } from '../../src/match/match.ts';
import type { MatchIndex } from '../../src/match/MatchIndex.ts';
import { partsForText } from '../../src/match/partsOf.ts';
import type { MatchCase } from './Case.ts';

/** What look-ups in a split index load, and what they find. */
export interface LookupSizes {
  /** Bytes of brotli: the median look-up, and the largest. */
  readonly median: number;
  readonly largest: number;
  /** How many of the cases have the right article first. */
  readonly first: number;
}

/** Measures look-ups of cases in a split index. */
export function lookupSizes(
  parts: readonly MatchIndex[],
  cases: readonly MatchCase[],
): LookupSizes {
  const packed = new Map<number, number>();
  const sizeOf = (number: number): number => {
    const known = packed.get(number) ?? brotliCompressSync(JSON.stringify(parts[number])).length;
    packed.set(number, known);
    return known;
  };
  let first = 0;
  const sizes = cases.map(({ id, also, text }) => {
    const numbers = partsForText(text, parts.length);
    const index = joinParts(numbers.map((number) => parts[number] as MatchIndex));
    const found = match(index, text).matches[0]?.id;
    if (found !== undefined && (found === id || also.includes(found))) first += 1;
    return numbers.reduce((sum, number) => sum + sizeOf(number), 0);
  });
  sizes.sort((a, b) => a - b);
  return { median: sizes[sizes.length >> 1] ?? 0, largest: sizes.at(-1) ?? 0, first };
}
