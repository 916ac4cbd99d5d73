import type { CleanText } from './cleanWindow.ts';

/** A cleaned text without some of its ranges, which are in order and apart, ends exclusive. */
export function dropRanges(
  { text, offsets }: CleanText,
  ranges: readonly (readonly [from: number, to: number])[],
): CleanText {
  let kept = '';
  const places: number[] = [];
  let at = 0;
  for (const [from, to] of [...ranges, [text.length, text.length] as const]) {
    kept += text.slice(at, from);
    places.push(...offsets.subarray(at, from));
    at = to;
  }
  places.push(offsets[text.length] as number);
  return { text: kept, offsets: Int32Array.from(places) };
}
