import type { Alignment } from './align.ts';
import type { TokenHits } from './scan.ts';
import { codeReach, requiredCodeWeight } from './tuning.ts';
import type { PreparedTemplate } from './types.ts';

/** The positions of the codes (`E0382`, `NU1101`, `404`) of the template that were not found. */
export function missingCodesOf({ tokens }: PreparedTemplate, { positions }: Alignment): number[] {
  const found = new Set(positions);
  return tokens.flatMap(({ code, weight }, position) =>
    code && weight >= requiredCodeWeight && !found.has(position) ? [position] : [],
  );
}

/** How the template writes its token at a position. */
export function writtenAt({ tokens }: PreparedTemplate, position: number): string {
  return tokens[position]?.written ?? '';
}

/** A number, or a name that ends with one: `137`, `TS2307`. What stands in its place is another error. */
const numbered = /^[A-Z]*[0-9]+$/i;

/**
 * Whether another code of the same form stands where a code of the template is missing: `exit code 1`
 * is no `exit code 137`. The place of a code is next to a neighbor that was found.
 */
export function hasOtherCodeAt(
  template: PreparedTemplate,
  { positions, hits: aligned }: Alignment,
  position: number,
  hits: TokenHits,
  text: string,
): boolean {
  const code = writtenAt(template, position);
  if (!numbered.test(code)) return false;
  const letters = code.replace(/[0-9]/g, '').toLowerCase();
  const isOther = (word: string | undefined): boolean =>
    word !== undefined &&
    numbered.test(word) &&
    word.replace(/[0-9]/g, '').toLowerCase() === letters &&
    word.toLowerCase() !== code.toLowerCase();
  const hitAt = (neighbor: number): number => aligned[positions.indexOf(neighbor)] ?? -1;
  const before = template.tokens[position]?.behindValue ? -1 : hitAt(position - 1);
  const after = template.tokens[position + 1]?.behindValue ? -1 : hitAt(position + 1);
  if (before !== -1) {
    const end = hits.ends[before] as number;
    if (isOther(/^[^A-Za-z0-9\n]*([A-Za-z0-9_]+)/.exec(text.slice(end, end + codeReach))?.[1]))
      return true;
  }
  if (after === -1) return false;
  const start = hits.starts[after] as number;
  const words = text.slice(Math.max(0, start - codeReach), start).split(/[^A-Za-z0-9_]+/);
  return isOther(words.filter((word) => word !== '').at(-1));
}
