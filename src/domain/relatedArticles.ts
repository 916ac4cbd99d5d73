import type { Article } from '../schema/article.ts';
import type { Relation } from '../schema/relation.ts';
import type { Entry } from './Entry.ts';

/** A relation with the article that it leads to. */
export interface RelatedArticle {
  readonly relation: Relation;
  readonly article: Article;
}

/** The declared relations of an article, in its order. The content lint has checked that they exist. */
export function relatedArticles(
  article: Article,
  all: readonly Entry<Article>[],
): RelatedArticle[] {
  return article.related.flatMap((relation) => {
    const other = all.find(({ id }) => id === relation.id);
    return other ? [{ relation, article: other.data }] : [];
  });
}
