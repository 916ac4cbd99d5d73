import type { CleanText } from './cleanWindow.ts';
import { npmLevels } from './npmLevels.ts';

/** RenewOffsets npm's old log level in a cleaned text by its current one. */
export function normalizeNpmLevels(clean: CleanText): CleanText {
  const { text, offsets } = clean;
  const { old, current } = npmLevels;
  let written = '';
  const newOffsets: number[] = [];
  let copiedTo = 0;
  for (let from = text.indexOf(old); from !== -1; from = text.indexOf(old, copiedTo)) {
    written += text.slice(copiedTo, from) + current;
    newOffsets.push(...offsets.subarray(copiedTo, from));
    newOffsets.push(...Array.from(current, () => offsets[from] as number));
    copiedTo = from + old.length;
  }
  if (copiedTo === 0) return clean;
  newOffsets.push(...offsets.subarray(copiedTo));
  return { text: written + text.slice(copiedTo), offsets: Int32Array.from(newOffsets) };
}
