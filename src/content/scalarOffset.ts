import type { Scalar } from 'yaml';

/**
 * Where in the YAML source a character of a text value stands.
 *
 * White space is what folding, indentation and quoting change, so both sides are counted without it:
 * the n-th visible character of the value is the n-th visible one of the source, an escape being one.
 *
 * @param offset an index into the scalar's value
 */
export function scalarOffset(source: string, scalar: Scalar<string>, offset: number): number {
  const [start = 0, end = source.length] = scalar.range ?? [];
  let left = scalar.value.slice(0, offset).replace(/\s/g, '').length;
  let index = contentStart(source, scalar, start);
  for (; index < end; index += 1) {
    if (/\s/.test(source[index] ?? '')) continue;
    const escape = escapeAt(source, scalar, index);
    if (escape && /\s/.test(escape.value)) {
      index += escape.length - 1;
      continue;
    }
    if (left === 0) return index;
    left -= 1;
    if (escape) index += escape.length - 1;
  }
  return Math.max(start, end - 1);
}

/** Behind the opening quote, or behind the line with `|` or `>` and what it takes. */
function contentStart(source: string, { type }: Scalar, start: number): number {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return start + 1;
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return source.indexOf('\n', start) + 1;
  return start;
}

const whiteEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  ' ': ' ',
  '\n': ' ',
  _: '\u00a0',
};
const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

function escapeAt(
  source: string,
  { type }: Scalar,
  index: number,
): { value: string; length: number } | undefined {
  const [first, second = ''] = [source[index], source[index + 1]];
  if (type === 'QUOTE_SINGLE' && first === "'") return { value: "'", length: 2 };
  if (type !== 'QUOTE_DOUBLE' || first !== '\\') return undefined;
  return { value: whiteEscapes[second] ?? second, length: escapeLengths[second] ?? 2 };
}
