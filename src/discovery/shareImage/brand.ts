import { box } from './box.ts';
import { glyph } from './glyph.ts';
import { shareImageColors as colours } from './pictureColours.ts';
import type { ImageNode } from './PictureNode.ts';

/**
 * Returns the logo of `public/favicon.svg`, and the site's name beside it.
 *
 * @param size the logo’s height in pixels
 */
export function brand(size: number): ImageNode {
  return box(
    { alignItems: 'center', gap: size / 3, fontSize: size * 0.8, fontWeight: 600 },
    glyph(
      size,
      ['rect', { width: 24, height: 24, rx: 5, fill: colours.accent }],
      [
        'path',
        {
          d: 'M9.500 6H6v12h3.500M14 6h4v5M11 12h7m-2.500-2.500L18 12l-2.500 2.500',
          fill: 'none',
          stroke: colours['on-accent'],
          'stroke-width': 2,
        },
      ],
    ),
    'Unstuck',
  );
}
