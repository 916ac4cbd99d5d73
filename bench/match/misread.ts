/** What text recognition takes characters for. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  l: ['1', 'I', '|'],
  I: ['l', '1', '|'],
  1: ['l', 'I'],
  i: ['l', 'j'],
  O: ['0', 'Q'],
  0: ['O', 'o'],
  o: ['0', 'c', 'a'],
  m: ['rn', 'nn'],
  r: ['T', 'n'],
  R: ['T', 'B'],
  e: ['c', 'o'],
  c: ['e', 'o'],
  s: ['5', 'S'],
  S: ['5', '8'],
  B: ['8'],
  a: ['o', 'e'],
  t: ['f', 'l'],
  n: ['r', 'h'],
  u: ['v', 'n'],
  '.': ['', ','],
  ',': ['', '.'],
  ':': ['', ';', '.'],
  "'": ['', '`'],
  '"': ['', "''"],
  ' ': [''],
  '-': ['', '_'],
  _: [' ', '-'],
};

/** Misreads a share of a text's characters, as text recognition does: confused shapes, lost marks and spaces, other letters. */
export function misread(text: string, share: number, next: () => number): string {
  return [...text]
    .map((character) => {
      if (character === '\n' || next() >= share) return character;
      const alike = shapes[character];
      if (alike) return alike[Math.floor(next() * alike.length)] as string;
      return /[a-z]/i.test(character)
        ? String.fromCharCode(97 + Math.floor(next() * 26))
        : character;
    })
    .join('');
}
