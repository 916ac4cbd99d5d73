/**
 * Endings that may differ: `refusing` and `refused` share all but three letters. Pagefind compares
 * stems; this only has to be no stricter.
 */
const ending = 3;
const shortestStem = 3;

/**
 * Whether a text has at least half of the words of a query.
 * Pagefind shortens a word that it does not know until something begins with what is left, so that
 * it answers anything (`zzzz` finds whatever has a word with z): such answers are no answers.
 *
 * @param text the text of what was found
 */
export function answersQuery(query: string, text: string): boolean {
  const wanted = wordsOf(query);
  const words = wordsOf(text);
  const found = wanted.filter((word) => {
    const stem = word.slice(0, Math.max(shortestStem, word.length - ending));
    return words.some((other) => other.startsWith(stem));
  });
  return found.length > 0 && found.length * 2 >= wanted.length;
}

function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}
