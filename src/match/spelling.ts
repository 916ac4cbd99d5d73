// cspell:ignore Damerau monut kubctl liux

/**
 * The number of edits between two words, at most `most + 1`. An edit adds, removes or changes a
 * character, or swaps two neighbors (optimal string alignment, Damerau 1964): people swap letters as
 * often as they miss one.
 *
 * Each cell of the matrix is the distance between two prefixes. Only a band of it can lead to a
 * result of at most `most` (Ukkonen 1985), so the work is the length times `2 * most + 1`:
 *
 *          m  o  u  n  t         most = 1: only the cells beside the
 *       0  1  ·  ·  ·  ·         diagonal are filled in
 *     m 1  0  1  ·  ·  ·
 *     o ·  1  0  1  ·  ·
 *     n ·  ·  1  1  1  ·         "n" and "u" are swapped: the cell two
 *     u ·  ·  ·  1  1  2         rows above and two columns left, plus 1
 *     t ·  ·  ·  ·  2  1         editDistance('monut', 'mount', 1) is 1
 *
 * @example editDistance('kubctl', 'kubectl', 2) // 1
 */
export function editDistance(a: string, b: string, most: number): number {
  const tooFar = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooFar;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(tooFar);
    if (row <= most) current[0] = row;
    const last = Math.min(b.length, row + most);
    let least = current[0] as number;
    for (let column = Math.max(1, row - most); column <= last; column += 1) {
      const isEqual = a[row - 1] === b[column - 1];
      const changed = (above[column - 1] as number) + (isEqual ? 0 : 1);
      const removed = (above[column] as number) + 1;
      const added = (current[column - 1] as number) + 1;
      const isSwap = row > 1 && column > 1 && isSwapped(a, b, row, column);
      const swapped = isSwap ? (twoAbove[column - 2] as number) + 1 : tooFar;
      current[column] = Math.min(changed, removed, added, swapped);
      least = Math.min(least, current[column] as number);
    }
    // A swap reaches over one row: give up only if both rows are too far.
    if (least > most && Math.min(...above) >= most) return tooFar;
    twoAbove = above;
    above = current;
  }
  return Math.min(above[b.length] as number, tooFar);
}

function isSwapped(a: string, b: string, row: number, column: number): boolean {
  return a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}

/** The most edits that a suggestion may need, and the characters that a word needs for each. */
const mostSuggestedEdits = 3;
const charactersPerEdit = 3;

/**
 * The word that somebody probably meant: the candidate with the fewest edits. It may need at most
 * three, and at most one for every three characters.
 *
 * @returns undefined if no candidate is close enough
 * @example nearest('liux', ['linux', 'macos']) // 'linux'
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const most = Math.floor(
    Math.max(1, Math.min(mostSuggestedEdits, word.length / charactersPerEdit)),
  );
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), most);
    if (distance >= fewest) continue;
    fewest = distance;
    best = candidate;
  }
  return best;
}
