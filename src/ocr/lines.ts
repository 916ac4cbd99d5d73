/** A piece of a line, as Tesseract returns it for sparse text: its words, from left to right. */
export interface LineFragment {
  readonly words: readonly Word[];
}

/** A word and its bounding box in the image, in pixels. */
interface Word {
  readonly text: string;
  readonly bbox: {
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
  };
}

/**
 * The widest gap within a line, as a multiple of the letters' height. Text behind a wider gap is
 * another column.
 */
const widestGap = 6;

/**
 * Groups the pieces of an image's text into lines, from top to bottom. Tesseract returns sparse
 * text in no particular order, and may split a line into pieces. Two pieces are on one line if the
 * end of the first and the start of the second are side by side, so the image may be rotated a
 * little.
 */
export function groupIntoLines(pieces: readonly LineFragment[]): string[] {
  const open = pieces
    .map(({ words }) => words.filter(({ text }) => text.trim() !== ''))
    .filter((words) => words.length > 0)
    .sort((a, b) => left(a) - left(b));
  const lines: Word[][] = [];
  for (const words of open) {
    const line = lines.find((previous) => continues(previous.at(-1), words[0]));
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
