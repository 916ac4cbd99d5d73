import * as icons from 'simple-icons';
import type { Article } from '../../schema/article.ts';
import type { Tool } from '../../schema/site.ts';
import {
  box,
  shareImageColors as colours,
  type ImageNode,
  messageLines,
  shareImageSize,
  slabSize,
} from './layout.ts';
import { glyph } from './render.ts';

/**
 * Returns the share image of an article: its message, its tool, and what the page offers.
 *
 * @param icon the tool’s icon, as a path on a grid of 24 by 24
 */
export function articleCard(article: Article, tool: Tool, icon: string | undefined): ImageNode {
  const { causes, fixes, evidence } = article;
  const foot = [
    `${causes.length} ${causes.length === 1 ? 'cause' : 'causes'}`,
    `${fixes.length} ${fixes.length === 1 ? 'fix' : 'fixes'}`,
    ...(evidence.kind === 'reproduced' ? [`reproduced with ${evidence.with}`] : []),
  ].join(' · ');
  return card({
    corner: [...(icon ? [glyph(40, ['path', { d: icon, fill: colours.quiet }])] : []), tool.name],
    slab: messageLines(article.error, slabSize.width, slabSize.height),
    foot,
  });
}

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
function card({ corner, slab, foot }: CardParts): ImageNode {
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

/**
 * Returns the logo of `public/favicon.svg`, and the site's name beside it.
 *
 * @param size the logo’s height in pixels
 */
function brand(size: number): ImageNode {
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

const paths = new Map(Object.values(icons).map((icon) => [icon.slug, icon.path]));

/** Returns an icon of Simple Icons (CC0) by its name there, as a path on a grid of 24 by 24. */
export function toolIcon(name: string | undefined): string | undefined {
  return name === undefined ? undefined : paths.get(name);
}
