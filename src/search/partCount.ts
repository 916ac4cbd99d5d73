import { brotliCompressSync, constants } from 'node:zlib';
import type { MatchIndex } from '../match/index.ts';
import { largestWholeIndex, partSize, partsToWhole } from './tuning.ts';

/** In how many parts an index is split: 0 where it is small enough to be loaded whole. */
export function partCount(index: MatchIndex): number {
  const text = JSON.stringify(index);
  // Brotli makes about a tenth of it: what is far below the limit is not compressed to see.
  if (text.length < largestWholeIndex) return 0;
  const size = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return size <= largestWholeIndex ? 0 : Math.ceil((size * partsToWhole) / partSize);
}
