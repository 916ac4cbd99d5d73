/**
 * The number of characters to be added, taken out or changed to turn one word into the other, or
 * `most + 1` if it is more than `most`. Only a band of the matrix is filled in (Ukkonen 1985), so
 * the work is the length times `2 * most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(most + 1);
    if (row <= most) current[0] = row;
    const last = Math.min(b.length, row + most);
    let least = current[0] as number;
    for (let column = Math.max(1, row - most); column <= last; column += 1) {
      const changed = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const removed = (above[column] as number) + 1;
      const added = (current[column - 1] as number) + 1;
      current[column] = Math.min(changed, removed, added);
      least = Math.min(least, current[column] as number);
    }
    if (least > most) return most + 1;
    above = current;
  }
  return Math.min(above[b.length] as number, most + 1);
}
