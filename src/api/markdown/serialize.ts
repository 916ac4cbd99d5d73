import type { Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';

/**
 * Writes a tree as CommonMark.
 *
 * @param resolve turns a link into a complete URL
 */
export function serialize(
  children: readonly RootContent[],
  resolve: (url: string) => string,
): string {
  const tree: Root = { type: 'root', children: structuredClone([...children]) };
  visit(tree, 'link', (link) => {
    link.url = resolve(link.url);
  });
  return toMarkdown(tree, { bullet: '-', rule: '-', emphasis: '_', fences: true });
}
