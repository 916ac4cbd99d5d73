import type { CleanText } from './cleanWindow.ts';

/**
 * Removes ranges from a cleaned text.
 *
 * @param ranges in order and without overlap, ends exclusive
 */
export function dropRanges(
  { text, offsets }: CleanText,
  ranges: readonly (readonly [from: number, to: number])[],
): CleanText {
  let kept = '';
  const keptOffsets: number[] = [];
  let copiedTo = 0;
  for (const [from, to] of [...ranges, [text.length, text.length] as const]) {
    kept += text.slice(copiedTo, from);
    keptOffsets.push(...offsets.subarray(copiedTo, from));
    copiedTo = to;
  }
  keptOffsets.push(offsets[text.length] as number);
  return { text: kept, offsets: Int32Array.from(keptOffsets) };
}
