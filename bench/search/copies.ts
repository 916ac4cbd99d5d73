import type { IndexedArticle } from '../../src/search/index/fieldTexts.ts';

/**
 * Makes so many articles of the given ones by copying them under other names. Copies of the same one
 * are of other tools, so that they stand in other files: next to each other they would pack into one.
 *
 * @param own whether each copy has four words of its own, as real articles have
 */
export function copies(
  articles: readonly IndexedArticle[],
  count: number,
  own: boolean,
): IndexedArticle[] {
  const tools = [...new Set(articles.map(({ id }) => toolOf(id)))];
  return Array.from({ length: count }, (_, at) => {
    const article = articles[at % articles.length] as IndexedArticle;
    const round = Math.floor(at / articles.length);
    if (round === 0) return article;
    const words = own ? [1, 2, 3, 4].map((word) => wordOf(4 * at + word)).join(' ') : '';
    return {
      ...article,
      id: `${tools[(tools.indexOf(toolOf(article.id)) + round) % tools.length]}/${round}-${article.id.replace('/', '-')}`,
      error: `${article.error} ${words}`.trim(),
      summary: `${article.summary} ${words}`.trim(),
    };
  });
}

function toolOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** A word of letters that no other number has. */
function wordOf(number: number): string {
  const letters = (Math.imul(number, 2_654_435_761) >>> 0).toString(26);
  return letters.replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
}
