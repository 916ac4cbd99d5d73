import { parseTemplate } from '../../match/parseTemplate.ts';
import { box } from './box.ts';
import { fitText } from './fitText.ts';
import { shareImageColors as colours } from './pictureColours.ts';
import type { ImageNode } from './PictureNode.ts';

/**
 * Returns a line for Satori, which drops a space at the end of a box and collapses several spaces.
 */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/**
 * Returns a message as large as its box allows, with the placeholders marked as on the page.
 *
 * @param template the message, with `<name>` for each placeholder
 * @param width of the box in pixels
 * @param height of the box in pixels
 */
export function messageLines(template: string, width: number, height: number): ImageNode {
  let text = '';
  const values: [from: number, to: number][] = [];
  for (const part of parseTemplate(template.replace(/\s+/g, ' ').trim())) {
    const piece = 'literal' in part ? part.literal : `<${part.placeholder}>`;
    if ('placeholder' in part) values.push([text.length, text.length + piece.length]);
    text += piece;
  }
  const { size, lineHeight, lines } = fitText(text, width, height);
  const rows = lines.map(([start, end]) => {
    const cuts = [start, ...values.flat().filter((at) => at > start && at < end), end];
    const runs = cuts.slice(1).map((to, index) => {
      const from = cuts[index] ?? start;
      const isValue = values.some((value) => value[0] <= from && to <= value[1]);
      return box(
        { color: isValue ? colours['slab-mark'] : colours['slab-text'] },
        unbroken(text.slice(from, to)),
      );
    });
    return box({}, ...runs);
  });
  return box(
    {
      flexDirection: 'column',
      fontFamily: 'mono, symbols',
      fontWeight: 500,
      fontSize: size,
      lineHeight,
    },
    ...rows,
  );
}
