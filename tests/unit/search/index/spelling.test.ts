import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOfWord, filesToCompare } from '../../../../src/search/index/spelling.ts';

const word = fc.stringMatching(/^[a-z_]{5,14}$/);

/** The four kinds of typo at a position. */
const typos: readonly ((word: string, at: number) => string)[] = [
  (own, at) => own.slice(0, at) + own.charAt(at + 1) + own.charAt(at) + own.slice(at + 2),
  (own, at) => own.slice(0, at) + own.slice(at + 1),
  (own, at) => `${own.slice(0, at)}q${own.slice(at)}`,
  (own, at) => `${own.slice(0, at)}q${own.slice(at + 1)}`,
];

const shares = (own: string, typed: string, edits: number, count: number): boolean => {
  const files = filesOfWord(own, count);
  return [...filesToCompare(typed, edits, count)].some((at) => files.has(at));
};

test('a word is in a file of each word that is one typo away from it', () => {
  fc.assert(
    fc.property(
      word,
      fc.nat(13),
      fc.constantFrom(...typos),
      fc.integer({ min: 1, max: 500 }),
      (own, place, typo, count) => {
        const typed = typo(own, place % (own.length - 1));
        expect(shares(own, typed, 1, count)).toBe(true);
      },
    ),
  );
});

test('two typos at the same end leave the other end', () => {
  expect(shares('permission', 'epmrission', 2, 100_000)).toBe(true);
  expect(shares('permission', 'permissnoi', 2, 100_000)).toBe(true);
  expect(shares('permission', 'epmrissino', 2, 100_000)).toBe(false);
});

test('few words are compared: files are about equally large', () => {
  const count = 40;
  const files = Array.from({ length: count }, () => 0);
  for (let at = 0; at < 26 ** 3; at += 1) {
    const text = `${at.toString(26).padStart(3, '0')}`.replace(/\d/g, (digit) =>
      String.fromCharCode(113 + Number(digit)),
    );
    for (const file of filesOfWord(`${text}word`, count)) files[file] = (files[file] ?? 0) + 1;
  }
  // All have the same last letters: only the files of the first ones count.
  expect([...files].sort((a, b) => a - b).at(-2)).toBeLessThan((3 * 26 ** 3) / count);
});
