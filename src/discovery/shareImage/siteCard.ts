import { box } from './box.ts';
import { card } from './card.ts';
import { messageLines } from './messageLines.ts';
import { shareImageColors as colours } from './pictureColours.ts';
import type { ImageNode } from './PictureNode.ts';
import { slabSize } from './slabSize.ts';

/** The height of one line in the largest size, in pixels. */
const questionHeight = 120;

/** Returns the share image of all pages that are not about one message. */
export function siteCard(): ImageNode {
  return card({
    corner: [],
    slab: box(
      { flexDirection: 'column', gap: 24 },
      messageLines('What does it say?', slabSize.width, questionHeight),
      box(
        { fontSize: 40, lineHeight: 1.35, color: colours['slab-text'], width: 960 },
        'Exact error messages: what each means, which cause is yours, and the commands that fix it.',
      ),
    ),
    foot: 'Nothing that you paste leaves your browser',
  });
}
