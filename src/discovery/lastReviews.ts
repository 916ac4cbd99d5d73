import type { Entry } from '../domain/Entry.ts';
import type { Article } from '../schema/article.ts';

/**
 * The day of the last review of what each page shows, by the page’s path below the site’s root:
 * of the article itself, or of the newest in a list.
 */
export function lastReviews(articles: readonly Entry<Article>[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { id, data } of articles) {
    const lists = ['', 'errors/', 'recent/', `errors/${data.tool}/`];
    for (const path of [...lists, `errors/${id}/`]) {
      const day = days.get(path);
      if (day === undefined || day < data.reviewed) days.set(path, data.reviewed);
    }
  }
  return days;
}
