import { stem } from '../stem.ts';

/** The letters of the longest endings that are dropped, and one: before these a slip stays in the term. */
const longestEnding = 8;

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The terms of all words that are one slip in their ending away from a word: a letter too many, too
 * few, another one, or two the wrong way round. Such a slip changes more of the term than one letter:
 * `hydratoin` keeps an ending that `hydration` loses.
 *
 * @param word in lower case, of the letters a to z
 */
export function isOneTypoAway(word: string): Set<string> {
  const terms = new Set<string>();
  for (let at = Math.max(0, word.length - longestEnding); at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const here = word.charAt(at);
    for (const letter of letters) {
      terms.add(stem(before + letter + here + after));
      if (here !== '') terms.add(stem(before + letter + after));
    }
    if (here === '') continue;
    terms.add(stem(before + after));
    terms.add(stem(before + after.charAt(0) + here + after.slice(1)));
  }
  return terms;
}
