import type { Article } from '../../schema/article.ts';
import type { ContentFile, Corpus } from './Corpus.ts';

/** The articles that fit the schema: what every rule but `schema` looks at. */
export function validArticles(
  corpus: Corpus,
): (ContentFile<Article> & { readonly data: Article })[] {
  return corpus.articles.filter((file) => file.data !== undefined) as (ContentFile<Article> & {
    data: Article;
  })[];
}
