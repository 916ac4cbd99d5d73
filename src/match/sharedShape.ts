/**
 * How far two lines have the same shape: the same characters, apart from the values and numbers of
 * digits and blanks.
 *
 * @returns the length of the shared start in each line, in UTF-16 units
 * @example sharedShape('10:05:01 GET', '9:05:02 PUT') // [9, 8]
 */
export function sharedShapeLength(
  first: string,
  second: string,
): [inFirst: number, inSecond: number] {
  let a = 0;
  let b = 0;
  while (a < first.length && b < second.length) {
    const run = runOf(first, a);
    if (run > 0) {
      const otherRun = runOf(second, b);
      if (otherRun === 0 || isDigit(first, a) !== isDigit(second, b)) break;
      a += run;
      b += otherRun;
    } else if (first[a] === second[b]) {
      a += 1;
      b += 1;
    } else break;
  }
  return [a, b];
}

/** The length of the run of digits or of blanks at an index. */
function runOf(text: string, from: number): number {
  const kind = isDigit(text, from) ? /[0-9]/ : /[ \t]/;
  let index = from;
  while (index < text.length && kind.test(text.charAt(index))) index += 1;
  return index - from;
}

const isDigit = (text: string, index: number): boolean => /[0-9]/.test(text.charAt(index));
