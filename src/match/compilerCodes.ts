import { longestBlock } from './tuning.ts';
import type { MatchArticle } from './types.ts';

/** A compiler's code: letters, then digits. */
const shape = /^([A-Z]+)[0-9]+$/;

/**
 * The codes by which a compiler names the error of an article, `[]` if it names it by none: those of
 * the system `compiler`, and those of the same form in the messages, as compilers name variants of an
 * error by codes of their own.
 */
export function compilerCodes({ codes = [], messages }: MatchArticle): string[] {
  const own = codes.flatMap(({ code, system }) => (system === 'compiler' ? [code] : []));
  const prefixes = new Set(own.flatMap((code) => shape.exec(code)?.[1] ?? []));
  const written = messages.flatMap(({ text }) => text.match(/\b[A-Z]+[0-9]+\b/g) ?? []);
  const variants = written.filter((code) => prefixes.has(shape.exec(code)?.[1] ?? ''));
  return [...new Set([...own, ...variants])];
}

/** A line that continues an error: indented, or one of rustc's lines with a line number or a margin. */
const continuation = /^(?:\s|\d+\s*\|)/;

/** What a compiler's heading without a code looks like: `Type error: …`, `error: …`. */
const heading = /\berror\b/i;

/**
 * Whether a place in a text is part of an error that the compiler names by another code.
 *
 * A compiler explains an error below it, in the words of other errors:
 *
 *     error TS2416: Property 'run' in type 'B' is not assignable …     ← the error
 *       Type 'string' is not assignable to type 'number'.              ← a reason for it, not TS2322
 *
 * @param codes the article's own codes
 * @param start where the place starts in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
export function hasOtherCode(
  codes: readonly string[],
  text: string,
  start: number,
  end: number,
): boolean {
  const prefix = shape.exec(codes[0] ?? '')?.[1];
  if (prefix === undefined) return false;
  // `TS2322`, `ts(2322)` as editors write it behind the text, `TS 2322`.
  const family = new RegExp(`\\b${prefix}[ (]?([0-9]{3,5})\\b`, 'gi');
  const codesOf = (part: string): string[] =>
    [...part.matchAll(family)].map(([, digits = '']) => `${prefix}${digits}`);
  const block = blockAround(text, start, end);
  // The last code at or above the place heads it; an editor's stands behind it.
  const above = codesOf(text.slice(Math.max(block.start, start - longestBlock), end));
  const code = above.at(-1) ?? codesOf(text.slice(end, block.end))[0];
  if (code !== undefined) return !codes.includes(code);
  const headLine = text.slice(block.start, lineEnd(text, block.start));
  return lineEnd(text, block.start) < start && heading.test(headLine);
}

/** The error that a place is part of: from the line that is not indented, to the last indented one. */
function blockAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = lineStart(text, start);
  const first = Math.max(0, start - longestBlock);
  while (from > first && continuation.test(text.slice(from, from + 12))) {
    const above = lineStart(text, from - 1);
    if (text.slice(above, from).trim() === '') break;
    from = above;
  }
  let to = lineEnd(text, end);
  const last = Math.min(text.length, end + longestBlock);
  while (to < last && /^\n[ \t]+\S/.test(text.slice(to, to + 40))) to = lineEnd(text, to + 1);
  return { start: from, end: to };
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
