import type { CleanText } from './cleanWindow.ts';
import { npmLevels } from './npmLevels.ts';

/** A cleaned text with npm's old level written as its new one. */
export function withNewLevels(clean: CleanText): CleanText {
  const { text, offsets } = clean;
  const { old, current } = npmLevels;
  let written = '';
  const places: number[] = [];
  let at = 0;
  for (let from = text.indexOf(old); from !== -1; from = text.indexOf(old, at)) {
    written += text.slice(at, from) + current;
    places.push(...offsets.subarray(at, from));
    places.push(...Array.from(current, () => offsets[from] as number));
    at = from + old.length;
  }
  if (at === 0) return clean;
  places.push(...offsets.subarray(at));
  return { text: written + text.slice(at), offsets: Int32Array.from(places) };
}
