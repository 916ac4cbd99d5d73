import type { ImageNode } from './PictureNode.ts';

/**
 * Returns a flex box of a share image.
 *
 * @param style CSS properties that Satori knows, lengths in pixels
 */
export function box(
  style: Readonly<Record<string, string | number>>,
  ...children: readonly (ImageNode | string)[]
): ImageNode {
  return {
    type: 'div',
    props: { style: { display: 'flex', ...style }, ...(children.length > 0 ? { children } : {}) },
  };
}
