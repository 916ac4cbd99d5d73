import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';

/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file with YAML frontmatter, read but not checked. */
export interface Frontmatter {
  /** The frontmatter as plain data; undefined where the YAML cannot be read. */
  readonly data: unknown;
  /** What is wrong with the YAML itself, such as a repeated key. */
  readonly errors: readonly { readonly message: string; readonly position: Position }[];
  /** The text behind the frontmatter. */
  readonly body: string;
  /** The line that the body begins on, from 1. */
  readonly bodyLine: number;
  /**
   * Where a field stands: its key or list item, or the nearest parent that is there.
   * With `offset`, where that character of its text value stands.
   */
  position(path: readonly PropertyKey[], offset?: number): Position;
}

/** From the opening `---` to the closing one. A byte order mark is as good as nothing. */
const fence = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Reads the YAML frontmatter of a file, or a whole YAML file if `yaml` is set.
 * Never throws: what is wrong is in `errors`.
 */
export function parseFrontmatter(text: string, options: { yaml?: boolean } = {}): Frontmatter {
  const match = options.yaml ? undefined : fence.exec(text);
  const source = options.yaml ? text : (match?.[1] ?? '');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const firstLine = match ? 1 : 0;
  const at = (index: number): Position => {
    const { line, col } = lines.linePos(index);
    return { line: line + firstLine, column: col };
  };
  const errors = document.errors.map((error) => ({
    message: error.message,
    position: at(error.pos[0]),
  }));
  if (!options.yaml && !match) {
    errors.push({
      message:
        'Expected frontmatter: a line "---", YAML, and another line "---" at the top of the file.',
      position: { line: 1, column: 1 },
    });
  }
  const bodyStart = match ? match[0].length : options.yaml ? text.length : 0;
  return {
    data: errors.length > 0 ? undefined : (document.toJS() as unknown),
    errors,
    body: text.slice(bodyStart),
    bodyLine: text.slice(0, bodyStart).split('\n').length,
    position: (path, offset) =>
      errors.length > 0 ? { line: 1, column: 1 } : at(indexOf(source, document, path, offset)),
  };
}

/** The index of the deepest node on the path that exists: a missing key is at its parent. */
function indexOf(
  source: string,
  document: Document,
  path: readonly PropertyKey[],
  offset?: number,
): number {
  let node: unknown = document.contents;
  let start = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) return start;
      start = (pair.key as Node | null)?.range?.[0] ?? start;
      node = pair.value;
    } else {
      node = isSeq(node) ? node.items[Number(key)] : undefined;
      if (!isNode(node)) return start;
      start = node.range?.[0] ?? start;
    }
  }
  if (offset === undefined || !isScalar(node) || typeof node.value !== 'string') return start;
  return scalarOffset(source, node as Scalar<string>, offset);
}

/**
 * Where in the YAML source a character of a text value stands.
 *
 * White space is what folding, indentation and quoting change, so both sides are counted without it:
 * the n-th visible character of the value is the n-th visible one of the source, an escape being one.
 *
 * @param offset an index into the scalar's value
 */
function scalarOffset(source: string, scalar: Scalar<string>, offset: number): number {
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
