import type { IndexedArticle } from '../../src/search/index/fieldTexts.ts';

/** Articles of which each lacks one of its phrases, and these phrases as queries. */
export interface Fold {
  readonly articles: readonly IndexedArticle[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
}

/** What a phrase is called in an article. */
export type PhraseField = 'aliases' | 'searches' | 'codes';

/**
 * Takes one alias, search or code out of every article at a time, so that no query stands in the
 * index that it is asked of. An article whose code stands in its message keeps it there.
 */
export function heldOut(articles: readonly IndexedArticle[], field: PhraseField): Fold[] {
  const phrases = (article: IndexedArticle): readonly string[] =>
    field === 'codes' ? article.codes.map(({ code }) => code) : article[field];
  const most = Math.max(0, ...articles.map((article) => phrases(article).length));
  return Array.from({ length: most }, (_, at) => ({
    articles: articles.map((article) => {
      const out = phrases(article)[at];
      return {
        ...article,
        aliases: article.aliases.filter((alias) => alias !== out),
        searches: article.searches.filter((search) => search !== out),
        codes: article.codes.filter(({ code }) => code !== out),
      };
    }),
    queries: articles.flatMap((article) => {
      const text = phrases(article)[at];
      return text === undefined ? [] : [{ id: article.id, text }];
    }),
  }));
}
