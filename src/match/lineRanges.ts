/** The lines that spans of a text are on, from 1, both ends included. */
export function lineRanges(
  text: string,
  spans: readonly (readonly [start: number, end: number])[],
): [from: number, to: number][] {
  return spans.map(([start, end]) => {
    const from = 1 + countLineEnds(text, 0, start);
    return [from, from + countLineEnds(text, start, end)];
  });
}

/** How many line ends there are from one offset to another. */
export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
