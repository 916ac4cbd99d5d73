/** A piece of a line as Tesseract finds it in sparse text: its words, from left to right. */
export interface Piece {
  readonly words: readonly Word[];
}

/** A word, and where it stands in the picture, in pixels. */
interface Word {
  readonly text: string;
  readonly bbox: {
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
  };
}

/** The widest gap within a line, in heights of its letters: what is farther away is another column. */
const widestGap = 6;

/**
 * Puts the pieces of a picture's text into lines, from top to bottom: sparse text comes in no
 * certain order, and one line can come in pieces. Pieces belong together where the end of one and
 * the start of the next stand beside each other, so a picture may be turned a little.
 */
export function linesOf(pieces: readonly Piece[]): string[] {
  const open = pieces
    .map(({ words }) => words.filter(({ text }) => text.trim() !== ''))
    .filter((words) => words.length > 0)
    .sort((a, b) => left(a) - left(b));
  const lines: Word[][] = [];
  for (const words of open) {
    const line = lines.find((before) => continues(before.at(-1), words[0]));
    if (line) line.push(...words);
    else lines.push([...words]);
  }
  return lines
    .sort((a, b) => middle(a[0]) - middle(b[0]) || left(a) - left(b))
    .map((words) => words.map(({ text }) => text.trim()).join(' '));
}

function continues(end: Word | undefined, start: Word | undefined): boolean {
  if (!end || !start) return false;
  const [a, b] = [end.bbox, start.bbox];
  const height = Math.max(a.y1 - a.y0, b.y1 - b.y0);
  const gap = b.x0 - a.x1;
  const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return (
    gap > -height / 2 &&
    gap < widestGap * height &&
    shared >= Math.min(a.y1 - a.y0, b.y1 - b.y0) / 2
  );
}

const left = (words: readonly Word[]): number => words[0]?.bbox.x0 ?? 0;
const middle = (word: Word | undefined): number => (word ? (word.bbox.y0 + word.bbox.y1) / 2 : 0);
