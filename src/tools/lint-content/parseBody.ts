import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Position } from '../../content/parseFrontmatter.ts';
import type { ContentFile } from '../../content/types.ts';

/** The MDX body of a content file. */
export interface Body {
  /** Undefined if the MDX is invalid. */
  readonly tree: Root | undefined;
  readonly error: { readonly message: string; readonly position: Position } | undefined;
  /** Returns the source text of a node. */
  source(node: Nodes): string;
  /**
   * Returns the position of a node in the file, or of the character with an offset from the node's
   * start.
   */
  position(node: Nodes, offset?: number): Position;
}

const parsed = new WeakMap<ContentFile<unknown>, Body>();

/** Parses the body of a file. Several rules use it, so each file is parsed only once. */
export function parseBody(file: ContentFile<unknown>): Body {
  const known = parsed.get(file);
  if (known) return known;
  const body = read(file.frontmatter.body, file.frontmatter.bodyLine);
  parsed.set(file, body);
  return body;
}

function read(text: string, firstLine: number): Body {
  const inFile = ({ line, column }: Position): Position => ({ line: line + firstLine - 1, column });
  const position = (node: Nodes, offset = 0): Position => {
    const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
    const lines = text.slice(start.offset, (start.offset ?? 0) + offset).split('\n');
    const column = lines.length > 1 ? 1 : start.column;
    return inFile({
      line: start.line + lines.length - 1,
      column: column + (lines.at(-1) ?? '').length,
    });
  };
  const source = (node: Nodes): string =>
    text.slice(node.position?.start.offset, node.position?.end.offset);
  try {
    const tree = fromMarkdown(text, {
      extensions: [mdxjs()],
      mdastExtensions: [mdxFromMarkdown()],
    });
    return { tree, error: undefined, source, position };
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    const place = inFile({ line: line ?? 1, column: column ?? 1 });
    return {
      tree: undefined,
      error: { message: reason ?? String(error), position: place },
      source,
      position,
    };
  }
}
