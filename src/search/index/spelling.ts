import { shortestLongWord } from '../tuning.ts';

/**
 * The words of the index that a misspelled word may be compared with, in files: each word is in the
 * file of its first letters and in that of its last ones. One typo leaves either its beginning or its
 * end as it was, so the right word is in one of the files of the misspelled one. Two typos may change
 * both ends. Such a word is not found.
 */

/**
 * The files that a word of the index is in: one or two.
 *
 * @param word of the letters a to z and `_`
 * @param count how many files there are
 */
export function filesOfWord(word: string, count: number): Set<number> {
  return filesOfEnds(word, endLength(word.length), count);
}

/**
 * The files that have all words which a misspelled one may be: at most four.
 *
 * @param edits how many letters may be wrong
 */
export function filesToCompare(word: string, edits: number, count: number): Set<number> {
  // A letter too many or too few may be what makes a word a long one.
  const shorter = endLength(word.length - edits);
  const longer = endLength(word.length + edits);
  return new Set([...filesOfEnds(word, shorter, count), ...filesOfEnds(word, longer, count)]);
}

/** How many letters make an end. A typo between two ends changes one of them at most. */
function endLength(length: number): number {
  return length < shortestLongWord ? 2 : 3;
}

function filesOfEnds(word: string, length: number, count: number): Set<number> {
  const ends = [`${word.slice(0, length)}-`, `-${word.slice(-length)}`];
  return new Set(ends.map((end) => hash(end) % count));
}

/** FNV-1a of a few letters: files get about the same number of ends. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
