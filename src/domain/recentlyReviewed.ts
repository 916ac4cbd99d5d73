import type { Article } from '../schema/article.ts';
import type { Entry } from './Entry.ts';

/** The articles that were reviewed last, the latest first; on one day, in the order of their ids. */
export function recentlyReviewed<Item extends Entry<Article>>(
  articles: readonly Item[],
  count: number,
): Item[] {
  return [...articles]
    .sort((a, b) => b.data.reviewed.localeCompare(a.data.reviewed) || a.id.localeCompare(b.id))
    .slice(0, count);
}
