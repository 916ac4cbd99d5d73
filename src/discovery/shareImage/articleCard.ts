import type { Article } from '../../schema/article.ts';
import type { Tool } from '../../schema/tool.ts';
import { card } from './card.ts';
import { glyph } from './glyph.ts';
import { messageLines } from './messageLines.ts';
import { shareImageColors as colours } from './pictureColours.ts';
import type { ImageNode } from './PictureNode.ts';
import { slabSize } from './slabSize.ts';

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
