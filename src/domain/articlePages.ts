import type { Article } from '../schema/article.ts';
import type { Tool } from '../schema/site.ts';
import {
  compareTools,
  type Entry,
  groupByKind,
  sortByPopularity,
  toolArticles,
} from './articleLists.ts';
import { type ListPage, longestList, pagesOf } from './paging.ts';

/** A list of articles, on one page or several. */
interface ArticlePages<Item> {
  readonly pages: readonly ListPage<Item>[];
  /** The number of articles on all pages. */
  readonly total: number;
}

function articlePages<Item>(articles: readonly Item[]): ArticlePages<Item> {
  return { pages: pagesOf(articles, longestList.articles), total: articles.length };
}

/**
 * Returns the pages of each tool that has articles. A tool's articles are grouped by kind, the most
 * useful articles of a kind first.
 */
export function toolPages<Item extends Entry<Article>>(
  articles: readonly Item[],
  tools: readonly Entry<Tool>[],
) {
  return tools.flatMap((tool) => {
    const list = sortByPopularity(toolArticles(articles, tool.id), articles);
    const byKind = groupByKind(list).flatMap(({ list: ofKind }) => ofKind);
    return list.length === 0 ? [] : [{ tool, ...articlePages(byKind) }];
  });
}

/** Returns the pages of each kind that has articles. A kind's articles are grouped by tool. */
export function kindPages<Item extends Entry<Article>>(
  articles: readonly Item[],
  tools: readonly Entry<Tool>[],
) {
  const byTool = [...tools].sort(compareTools).flatMap(({ id }) => toolArticles(articles, id));
  return groupByKind(byTool).map(({ kind, list }) => ({ kind, ...articlePages(list) }));
}
