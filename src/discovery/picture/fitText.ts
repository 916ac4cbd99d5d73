import { type Line, wrapText } from './wrapText.ts';

/**
 * Font sizes in pixels. The smallest is legible where a chat shows the picture 400 px wide:
 * 11 px there.
 */
const largest = 76;
const smallest = 32;
const step = 2;
/** IBM Plex Mono’s characters are 600 of 1,000 units wide. */
const aspect = 0.6;
const lineHeight = 1.3;

/** How a text is set so that it fits: pixels, and the lines. */
export interface FittedText {
  readonly size: number;
  readonly lineHeight: number;
  readonly lines: readonly Line[];
}

/**
 * The largest size at which a text in the fixed-width font fits into a box;
 * one that cuts no word, if there is one.
 *
 * @param text one line
 * @param width of the box in pixels
 * @param height of the box in pixels
 * @throws if it does not fit at the smallest size
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
