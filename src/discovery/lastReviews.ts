import type { Entry } from '../domain/articleLists.ts';
import type { Article } from '../schema/article.ts';

/**
 * Returns the day of the last review for each page, by the page's path below the site's root. For a
 * list, that is the review of its most recently reviewed article.
 */
export function lastReviews(articles: readonly Entry<Article>[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { id, data } of articles) {
    const lists = ['', 'errors/', 'recent/', `errors/${data.tool}/`, `kinds/${data.kind}/`];
    for (const path of [...lists, `errors/${id}/`]) {
      const day = days.get(path);
      if (day === undefined || day < data.reviewed) days.set(path, data.reviewed);
    }
  }
  return days;
}
