import { type TextLine, wrapText } from './wrapText.ts';

/**
 * Font sizes in pixels. The smallest stays legible where a chat shows the image 400 px wide: it is
 * 11 px high there.
 */
const largest = 76;
const smallest = 32;
const step = 2;
/** The width of IBM Plex Mono’s characters: 600 of 1,000 units. */
const aspect = 0.6;
const lineHeight = 1.3;

/** The size in pixels and the lines of a text that fits. */
export interface FittedText {
  readonly size: number;
  readonly lineHeight: number;
  readonly lines: readonly TextLine[];
}

/**
 * Returns the largest size at which a text in the fixed-width font fits into a box. Sizes that cut
 * no word come first.
 *
 * @param text one line
 * @param width of the box in pixels
 * @param height of the box in pixels
 * @throws if the text does not fit at the smallest size
 */
export function fitText(text: string, width: number, height: number): FittedText {
  const longest = Math.max(...text.split(' ').map((word) => word.length));
  for (const maySplit of [false, true]) {
    for (let size = largest; size >= smallest; size -= step) {
      const columns = Math.floor(width / (size * aspect));
      if (longest > columns && !maySplit) continue;
      const lines = wrapText(text, columns);
      if (lines.length * size * lineHeight <= height) return { size, lineHeight, lines };
    }
  }
  throw new Error(
    `The message does not fit into its share picture: ${text.length} characters, "${text.slice(0, 40)}…". Shorten \`error\`.`,
  );
}
