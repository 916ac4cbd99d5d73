import type { Expression, Program } from 'estree';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown, type MdxJsxFlowElement } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { platformNames } from '../../domain/platforms.ts';
import type { SequenceMessage } from '../../markdown/sequenceDiagram.ts';
import type { Platform } from '../../schema/primitives.ts';
import { nodes } from './nodes.ts';

/**
 * Returns the MDX body of an article as a plain Markdown tree, with the components turned into
 * text.
 *
 * @throws if the body is invalid MDX or has an unknown component; the content lint gives the line
 */
export function bodyNodes(mdx: string): RootContent[] {
  const tree = fromMarkdown(mdx, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
  return tree.children.flatMap(plain);
}

function plain(node: RootContent): RootContent[] {
  // Braces after a language highlight lines on the page. Other programs do not know them.
  if (node.type === 'code') return [{ ...node, meta: null }];
  if (node.type !== 'mdxJsxFlowElement') return [node];
  const children = (node.children as RootContent[]).flatMap(plain);
  const attributes = attributesOf(node);
  const title = titleOf(attributes['title']);
  switch (node.name) {
    case 'Terminal':
    case 'File':
      return [...title, ...children];
    case 'Callout': {
      const label = attributes['kind'] === 'warning' ? 'Warning' : 'Note';
      const lead = nodes.paragraph(nodes.strong(label));
      return [{ type: 'blockquote', children: [lead, ...(children as (typeof lead)[])] }];
    }
    case 'PlatformTabs':
      return children;
    case 'Platform':
      return [...titleOf(platformNames[attributes['name'] as Platform]), ...children];
    case 'SequenceDiagram':
      return [...title, exchange(attributes)];
    default:
      throw new Error(`<${node.name ?? ''}> has no Markdown. Add it to src/api/markdown.`);
  }
}

/** Returns a sequence diagram as a list: who says what to whom. */
function exchange(attributes: Record<string, unknown>): RootContent {
  const actors = attributes['actors'] as readonly string[];
  const messages = attributes['messages'] as readonly SequenceMessage[];
  const items = messages.map(({ from, to, text, error }) => {
    const who = from === to ? actors[from] : `${actors[from]} to ${actors[to]}`;
    return [nodes.paragraph(`${who}: ${text}${error ? ' (this step fails)' : ''}`)];
  });
  return nodes.list(items, true);
}

function titleOf(title: unknown): RootContent[] {
  return typeof title === 'string' ? [nodes.paragraph(nodes.strong(title), ':')] : [];
}

function attributesOf({ attributes }: MdxJsxFlowElement): Record<string, unknown> {
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      const { name, value } = attribute;
      return [[name, typeof value === 'object' ? literalText(value?.data?.estree) : value]];
    }),
  );
}

/**
 * Returns the value of an attribute in braces, if it is a literal: strings, numbers, booleans, and
 * lists and objects of these. The content lint allows nothing else. No code is run.
 *
 * @throws if the attribute is an expression that would have to be run
 */
function literalText(program: Program | null | undefined): unknown {
  const [statement] = program?.body ?? [];
  if (statement?.type !== 'ExpressionStatement') throw notWrittenOut();
  return valueOf(statement.expression);
}

function valueOf(node: Expression): unknown {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'TemplateLiteral':
      if (node.expressions.length > 0) throw notWrittenOut();
      return node.quasis[0]?.value.cooked ?? '';
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (element === null || element.type === 'SpreadElement') throw notWrittenOut();
        return valueOf(element);
      });
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.map((property) => {
          if (property.type !== 'Property' || property.computed) throw notWrittenOut();
          const { key, value } = property;
          const name = key.type === 'Identifier' ? key.name : valueOf(key as Expression);
          return [String(name), valueOf(value as Expression)];
        }),
      );
    default:
      throw notWrittenOut();
  }
}

function notWrittenOut(): Error {
  return new Error('Expected a value that is written out, such as ["client", "registry"].');
}
