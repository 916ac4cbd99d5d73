import { parseTemplate } from '../../match/index.ts';

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

/** An element of a share image, as Satori expects it: the same shape as a React element. */
export interface ImageNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>> & {
    readonly children?: ImageNode | string | readonly (ImageNode | string)[];
  };
}

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
interface FittedText {
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

/** A line of a text: the index of its first character, and the index behind its last character. */
type TextLine = readonly [from: number, to: number];

/**
 * Breaks a text in a fixed-width font into lines, at spaces where possible. A word that is wider
 * than a line is cut. The spaces at a break belong to no line.
 *
 * @param columns how many characters fit into a line
 */
export function wrapText(text: string, columns: number): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  while (from < text.length) {
    if (text[from] === ' ') {
      from += 1;
      continue;
    }
    const fits = Math.min(from + columns, text.length);
    const space = fits < text.length ? text.lastIndexOf(' ', fits) : fits;
    let to = space > from ? space : fits;
    const next = to;
    while (text[to - 1] === ' ') to -= 1;
    lines.push([from, to]);
    from = next;
  }
  return lines;
}

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
        { color: isValue ? shareImageColors['slab-mark'] : shareImageColors['slab-text'] },
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

/**
 * The inner size of a card's dark area in pixels: what `card` leaves beside and below its other
 * parts.
 */
export const slabSize = { width: 994, height: 340 } as const;

/**
 * The size of a share image in pixels. Facebook, LinkedIn, Slack and X show the ratio 1.91 to 1
 * uncropped. https://developers.facebook.com/docs/sharing/webmasters/images/
 */
export const shareImageSize = { width: 1200, height: 630 } as const;

/**
 * The light colors of `src/styles/tokens.css`, by their names there. A test compares the two.
 */
export const shareImageColors = {
  page: '#faf8f4',
  text: '#1c1e22',
  quiet: '#585c66',
  accent: '#0a6353',
  'on-accent': '#fff',
  slab: '#1a1d22',
  'slab-text': '#f3efe6',
  'slab-mark': '#ff9d92',
} as const;
