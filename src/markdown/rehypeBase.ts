import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * A rehype plugin that adds the base path to internal links. Authors write these links from the root
 * of the site.
 *
 * @param base the path that the site is served from, such as `/unstuck/`
 */
export function rehypeBase(base: string) {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties;
      if (tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href))
        properties['href'] = base.replace(/\/$/, '') + href;
    });
  };
}
