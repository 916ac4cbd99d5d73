/**
 * How far two lines have the same shape: the same characters, but other digits and other blanks.
 *
 * @returns how much that is of each, in UTF-16 units
 */
export function sharedShape(one: string, other: string): [inOne: number, inOther: number] {
  let a = 0;
  let b = 0;
  while (a < one.length && b < other.length) {
    const run = runOf(one, a);
    if (run > 0) {
      const like = runOf(other, b);
      if (like === 0 || isDigit(one, a) !== isDigit(other, b)) break;
      a += run;
      b += like;
    } else if (one[a] === other[b]) {
      a += 1;
      b += 1;
    } else break;
  }
  return [a, b];
}

/** The length of the run of digits or of blanks at a place. */
function runOf(text: string, from: number): number {
  const kind = isDigit(text, from) ? /[0-9]/ : /[ \t]/;
  let at = from;
  while (at < text.length && kind.test(text.charAt(at))) at += 1;
  return at - from;
}

const isDigit = (text: string, at: number): boolean => /[0-9]/.test(text.charAt(at));
