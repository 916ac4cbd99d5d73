/** The lines of some spans of a text, from 1, both ends included. */
export function lineRanges(
  text: string,
  spans: readonly (readonly [start: number, end: number])[],
): [from: number, to: number][] {
  return spans.map(([start, end]) => {
    const from = 1 + countLineEnds(text, 0, start);
    return [from, from + countLineEnds(text, start, end)];
  });
}

/** The number of line ends from one offset to another (exclusive). */
export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (
    let index = text.indexOf('\n', from);
    index !== -1 && index < to;
    index = text.indexOf('\n', index + 1)
  ) {
    count += 1;
  }
  return count;
}
