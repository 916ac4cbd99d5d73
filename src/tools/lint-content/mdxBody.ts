import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown, type MdxJsxFlowElement, type MdxJsxTextElement } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Position } from '../../content/frontmatter.ts';
import type { ContentFile } from '../../content/types.ts';
import { ownEntry } from '../../domain/ownEntry.ts';
import { nearest } from '../../match/index.ts';
import { platform } from '../../schema/primitives.ts';

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

/** What an author may write in a component's tag. */
interface BodyComponent {
  readonly attributes: Readonly<
    Record<string, { readonly needed: boolean; readonly values?: readonly string[] }>
  >;
  /** The component that has to be around this one. */
  readonly parent?: string;
  /** The language of the fence that has to be inside; `any` allows all languages. */
  readonly fence?: 'console' | 'any';
  /** An example of the tag, for messages. */
  readonly example: string;
}

/** The components that a body may use, see `src/components/mdx`. */
export const bodyComponents: Readonly<Record<string, BodyComponent>> = {
  Terminal: {
    attributes: { title: { needed: false } },
    fence: 'console',
    example: '<Terminal title="…">',
  },
  File: {
    attributes: { title: { needed: true } },
    fence: 'any',
    example: '<File title="server.js">',
  },
  Callout: {
    attributes: { kind: { needed: true, values: ['note', 'warning'] } },
    example: '<Callout kind="note">',
  },
  PlatformTabs: { attributes: {}, example: '<PlatformTabs>' },
  Platform: {
    attributes: { name: { needed: true, values: platform.options } },
    parent: 'PlatformTabs',
    example: '<Platform name="linux">',
  },
  SequenceDiagram: {
    attributes: { title: { needed: true }, actors: { needed: true }, messages: { needed: true } },
    example: '<SequenceDiagram title="…" actors={[…]} messages={[…]} />',
  },
};

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Returns the problems of a tag in a body, as messages. */
export function componentProblems(element: Element, parent: Nodes | undefined): string[] {
  const name = element.name ?? '';
  const component = ownEntry(bodyComponents, name);
  if (!component) return [unknown(name)];
  return [
    ...attributeFaults(element, name, component),
    ...placeFaults(element, name, component, parent),
  ];
}

function unknown(name: string): string {
  const names = Object.keys(bodyComponents);
  const meant = nearest(name, names);
  const advice = meant
    ? `Write \`<${meant}>\`?`
    : 'Write Markdown, or the tag in code if it is meant as text.';
  return `\`<${name}>\` is not a component of the body. ${advice} The components are ${names.join(', ')}.`;
}

function attributeFaults(
  element: Element,
  name: string,
  { attributes, example }: BodyComponent,
): string[] {
  const known = element.attributes.flatMap((attribute) => {
    const written = 'name' in attribute ? attribute.name : '{…}';
    return Object.hasOwn(attributes, written)
      ? []
      : [`\`${written}\` is not an attribute of \`<${name}>\`. Write ${example}`];
  });
  const expected = Object.entries(attributes).flatMap(([attribute, { needed, values }]) => {
    const found = element.attributes.find((entry) => 'name' in entry && entry.name === attribute);
    if (!found) return needed ? [`\`<${name}>\` needs \`${attribute}\`. Write ${example}`] : [];
    if (!values || (typeof found.value === 'string' && values.includes(found.value))) return [];
    const options = values.map((value) => `"${value}"`).join(' or ');
    return [`Expected \`${attribute}\` to be ${options}. Write ${example}`];
  });
  return [...known, ...expected];
}

function placeFaults(
  { children }: Element,
  name: string,
  { parent: expected, fence }: BodyComponent,
  parent: Nodes | undefined,
): string[] {
  const isIn = parent !== undefined && 'name' in parent && parent.name === expected;
  const fences = children.flatMap((child) => (child.type === 'code' ? [child.lang] : []));
  const language = fence === 'console' ? 'console' : 'yaml';
  const fits = fence === 'console' ? fences.includes('console') : fences.length > 0;
  return [
    ...(expected === undefined || isIn
      ? []
      : [`\`<${name}>\` stands inside of \`<${expected}>\`. Put it there.`]),
    ...(fence === undefined || fits
      ? []
      : [
          `\`<${name}>\` has no ${fence === 'console' ? '`console` ' : ''}fence. Write \`\`\`${language} below it, the text, and \`\`\`.`,
        ]),
  ];
}
