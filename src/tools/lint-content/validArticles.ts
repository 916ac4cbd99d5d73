import type { Corpus, ValidArticle } from './Corpus.ts';

/** The articles that fit the schema: what every rule but `schema` looks at. */
export function validArticles(corpus: Corpus): ValidArticle[] {
  return corpus.articles.filter((file): file is ValidArticle => file.data !== undefined);
}
