import type {
  BlockContent,
  Code,
  Heading,
  InlineCode,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
} from 'mdast';
import { parseText } from '../../markdown/parseInline.ts';

type Inline = PhrasingContent | string;

const inline = (children: readonly Inline[]): PhrasingContent[] =>
  children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child));

/**
 * Creates nodes of a Markdown tree. A string becomes text, and is escaped if it looks like markup.
 */
export const nodes = {
  heading: (depth: Heading['depth'], ...children: Inline[]): Heading => ({
    type: 'heading',
    depth,
    children: inline(children),
  }),
  paragraph: (...children: Inline[]): Paragraph => ({
    type: 'paragraph',
    children: inline(children),
  }),
  strong: (...children: Inline[]): Strong => ({ type: 'strong', children: inline(children) }),
  inlineCode: (value: string): InlineCode => ({ type: 'inlineCode', value }),
  code: (lang: string, value: string): Code => ({
    type: 'code',
    lang,
    value: value.replace(/\n$/, ''),
  }),
  link: (url: string, ...children: Inline[]): Link => ({
    type: 'link',
    url,
    children: inline(children) as Link['children'],
  }),
  /** Creates a list. Each item is given as its blocks. */
  list: (items: readonly (readonly BlockContent[])[], ordered = false): List => ({
    type: 'list',
    ordered,
    spread: false,
    children: items.map((blocks) => ({
      type: 'listItem',
      spread: blocks.length > 1,
      children: [...blocks],
    })),
  }),
};

/**
 * Returns a text field as nodes of a Markdown tree. The content lint allows only inline markup in
 * it.
 */
export function inlineNodes(text: string): PhrasingContent[] {
  return parseText(text).flatMap((block) =>
    block.type === 'paragraph' ? block.children : [{ type: 'text' as const, value: text.trim() }],
  );
}
