import type { IndexedArticle } from '../../search/index/fieldTexts.ts';

/**
 * Makes so many articles of the given ones by copying them under other names.
 *
 * @param own whether each copy has four words of its own, as real articles have
 */
export function copies(
  articles: readonly IndexedArticle[],
  count: number,
  own: boolean,
): IndexedArticle[] {
  return Array.from({ length: count }, (_, at) => {
    const article = articles[at % articles.length] as IndexedArticle;
    const round = Math.floor(at / articles.length);
    if (round === 0) return article;
    const words = own ? [1, 2, 3, 4].map((word) => wordOf(4 * at + word)).join(' ') : '';
    return {
      ...article,
      id: `${article.id}-${round}`,
      error: `${article.error} ${words}`.trim(),
      summary: `${article.summary} ${words}`.trim(),
    };
  });
}

/** A word of letters that no other number has. */
function wordOf(number: number): string {
  const letters = (Math.imul(number, 2_654_435_761) >>> 0).toString(26);
  return letters.replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
}
