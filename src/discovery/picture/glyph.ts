import type { PictureNode } from './PictureNode.ts';

/**
 * A drawing on a grid of 24 by 24, as Simple Icons and the site’s own mark are.
 *
 * @param size its width and height in pixels
 * @param shapes SVG elements by name, with their attributes
 */
export function glyph(
  size: number,
  ...shapes: readonly (readonly [string, Readonly<Record<string, string | number>>])[]
): PictureNode {
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
