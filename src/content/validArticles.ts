import type { Corpus, ValidArticle } from './types.ts';

/** Returns the articles that fit the schema. Every rule but `schema` checks only these. */
export function validArticles(corpus: Corpus): ValidArticle[] {
  return corpus.articles.filter((file): file is ValidArticle => file.data !== undefined);
}
