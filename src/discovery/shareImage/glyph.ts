import type { ImageNode } from './PictureNode.ts';

/**
 * Returns a drawing on a grid of 24 by 24, such as an icon of Simple Icons or the site’s logo.
 *
 * @param size its width and height in pixels
 * @param shapes SVG elements by name, with their attributes
 */
export function glyph(
  size: number,
  ...shapes: readonly (readonly [string, Readonly<Record<string, string | number>>])[]
): ImageNode {
  return {
    type: 'svg',
    props: {
      width: size,
      height: size,
      viewBox: '0 0 24 24',
      children: shapes.map(([type, props]) => ({ type, props })),
    },
  };
}
