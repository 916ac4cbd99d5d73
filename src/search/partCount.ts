import { brotliCompressSync, constants } from 'node:zlib';
import type { MatchIndex } from '../match/index.ts';

/** The largest index that is loaded whole, in bytes of brotli: some 390 articles of thirteen wordings. */
const largestWhole = 100_000;

/** What a part weighs with brotli, and how much of the whole all parts are together. */
const partSize = 1500;
const partsWorth = 4;

/** In how many parts an index is split: 0 where it is small enough to be loaded whole. */
export function partCount(index: MatchIndex): number {
  const text = JSON.stringify(index);
  // Brotli makes about a tenth of it: what is far below the limit is not compressed to see.
  if (text.length < largestWhole) return 0;
  const size = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return size <= largestWhole ? 0 : Math.ceil((size * partsWorth) / partSize);
}
