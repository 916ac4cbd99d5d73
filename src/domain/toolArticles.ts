import type { Article } from '../schema/article.ts';
import type { Entry } from './Entry.ts';

/** The articles of a tool, by their message. */
export function toolArticles<Item extends Entry<Article>>(
  articles: readonly Item[],
  tool: string,
): Item[] {
  return articles
    .filter(({ data }) => data.tool === tool)
    .sort((a, b) => a.data.error.localeCompare(b.data.error, 'en'));
}
