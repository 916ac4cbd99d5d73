import { CORE_SCHEMA, load } from 'js-yaml';
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

/** A position in a file, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A parsed file with YAML frontmatter, not yet checked against a schema. */
export interface Frontmatter {
  /** The frontmatter as plain data; undefined if the YAML is invalid. */
  readonly data: unknown;
  /** The problems with the YAML itself, such as a repeated key. */
  readonly errors: readonly { readonly message: string; readonly position: Position }[];
  /** The text after the frontmatter. */
  readonly body: string;
  /** The line that the body begins on, from 1. */
  readonly bodyLine: number;
  /**
   * Returns the position of a field: of its key or list item, or of the nearest parent that exists.
   * With `offset`, returns the position of that character of the field's text value.
   */
  position(path: readonly PropertyKey[], offset?: number): Position;
}

/** The frontmatter, from the opening `---` to the closing `---`. Ignores a byte order mark. */
const fence = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Parses the YAML frontmatter of a file, or a whole YAML file if `yaml` is set. Never throws: `errors`
 * has the problems.
 */
export function parseFrontmatter(text: string, options: { yaml?: boolean } = {}): Frontmatter {
  const match = options.yaml ? undefined : fence.exec(text);
  const source = options.yaml ? text : (match?.[1] ?? '');
  const firstLine = match ? 1 : 0;
  const { data, errors: yamlErrors, treeOf } = readYaml(source, firstLine);
  const errors = [...yamlErrors];
  if (!options.yaml && !match) {
    errors.push({
      message:
        'Expected frontmatter: a line "---", YAML, and another line "---" at the top of the file.',
      position: { line: 1, column: 1 },
    });
  }
  const hasErrors = errors.length > 0;
  const bodyStart = match ? match[0].length : options.yaml ? text.length : 0;
  return {
    data: hasErrors ? undefined : data,
    errors,
    body: text.slice(bodyStart),
    bodyLine: text.slice(0, bodyStart).split('\n').length,
    position: (path, offset) => {
      if (hasErrors) return { line: 1, column: 1 };
      const { document, lines } = treeOf();
      return positionAt(lines, firstLine, indexOf(source, document, path, offset));
    },
  };
}

/** The tree of a YAML text. */
interface Tree {
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Reads YAML with js-yaml, as Astro does: it takes a sixth of the time of the parser with positions,
 * which reads only what has a problem.
 */
function readYaml(source: string, firstLine: number) {
  let tree: WeakRef<Tree> | undefined;
  // The tree is many times as large as the text, so it is kept only as long as memory is not needed.
  const treeOf = (): Tree => {
    const known = tree?.deref();
    if (known) return known;
    const parsed = parse(source);
    tree = new WeakRef(parsed);
    return parsed;
  };
  const data = readQuickly(source);
  if (data !== undefined) return { data, errors: [], treeOf };
  const { document, lines } = treeOf();
  const errors = document.errors.map(({ message, pos }) => ({
    message,
    position: positionAt(lines, firstLine, pos[0]),
  }));
  return { data: errors.length > 0 ? undefined : (document.toJS() as unknown), errors, treeOf };
}

/** Returns the data of a YAML text, null for an empty one, and undefined if the YAML is invalid. */
function readQuickly(source: string): unknown {
  try {
    return load(source, { schema: CORE_SCHEMA }) ?? null;
  } catch {
    return undefined;
  }
}

function parse(source: string): Tree {
  const lines = new LineCounter();
  return { document: parseDocument(source, { lineCounter: lines, prettyErrors: false }), lines };
}

function positionAt(lines: LineCounter, firstLine: number, index: number): Position {
  const { line, col } = lines.linePos(index);
  return { line: line + firstLine, column: col };
}

/** Returns the index of the deepest node of the path that exists: the parent of a missing key. */
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
 * Returns the index in the YAML source of a character of a text value.
 *
 * Folding, indentation and quoting change only white space. So the n-th visible character of the value
 * is the n-th visible character of the source. An escape counts as one character.
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

/** Returns the index after the opening quote, or after the line with the block indicator `|` or `>`. */
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
