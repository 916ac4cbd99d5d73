import { box } from './box.ts';
import { brand } from './brand.ts';
import { shareImageColors as colours } from './pictureColours.ts';
import { shareImageSize } from './pictureSize.ts';
import type { ImageNode } from './PictureNode.ts';

/** The parts of a share image. */
interface CardParts {
  /** Top right. */
  readonly corner: readonly (ImageNode | string)[];
  /** On the dark area. */
  readonly slab: ImageNode;
  /** Below the dark area, in one line. Text that does not fit ends in an ellipsis. */
  readonly foot: string;
}

/**
 * Returns the frame of every share image: the brand, the dark area and a line below it, in the
 * site’s colors.
 */
export function card({ corner, slab, foot }: CardParts): ImageNode {
  return box(
    {
      ...shareImageSize,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '44px 56px 40px',
      gap: 32,
      background: colours.page,
      color: colours.text,
      fontFamily: 'sans',
      fontWeight: 400,
    },
    box(
      { justifyContent: 'space-between', alignItems: 'center', height: 60 },
      brand(60),
      box(
        { alignItems: 'center', gap: 16, fontSize: 40, fontWeight: 600, color: colours.quiet },
        ...corner,
      ),
    ),
    box(
      {
        flexGrow: 1,
        alignItems: 'center',
        background: colours.slab,
        borderRadius: 18,
        borderLeft: `14px solid ${colours['slab-mark']}`,
        padding: '0 40px',
      },
      slab,
    ),
    box(
      {
        display: 'block',
        width: '100%',
        height: 44,
        fontSize: 32,
        lineHeight: 1.3,
        color: colours.quiet,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
      },
      foot,
    ),
  );
}
