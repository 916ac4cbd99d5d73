import type { Article } from '../schema/article.ts';
import type { Entry } from './Entry.ts';
import type { RelatedArticle } from './RelatedArticle.ts';
import { similarArticles } from './similarArticles.ts';

/** No article leads to more others than these. */
const most = 6;

/**
 * What an article is related to: first what it declares, in its order, then the articles most like
 * it. The content lint has checked that those declared exist.
 */
export function relatedArticles(
  entry: Entry<Article>,
  all: readonly Entry<Article>[],
): RelatedArticle[] {
  const declared = entry.data.related.flatMap((relation): RelatedArticle[] => {
    const other = all.find(({ id }) => id === relation.id);
    return other ? [{ ...relation, article: other.data }] : [];
  });
  const known = new Set(declared.map(({ id }) => id));
  const similar = similarArticles(entry, all)
    .filter(({ id }) => !known.has(id))
    .map(({ id, data }) => ({ id, relation: 'similar' as const, article: data }));
  return [...declared, ...similar].slice(0, most);
}
