import type { Entry } from '../domain/Entry.ts';
import { relatedArticles } from '../domain/relatedArticles.ts';
import type { Article } from '../schema/article.ts';
import type { Repro } from '../schema/repro.ts';
import type { Tool } from '../schema/tool.ts';
import type { PublishedArticle } from './PublishedArticle.ts';

/** The content that is published, as the collections hold it. */
export interface Collections {
  readonly articles: readonly (Entry<Article> & { readonly body?: string | undefined })[];
  readonly tools: readonly Entry<Tool>[];
  readonly records: readonly Entry<Repro>[];
}

/** Combines each article with its tool and record, sorted by id. */
export function publishedArticles({ articles, tools, records }: Collections): PublishedArticle[] {
  const names = new Map(tools.map(({ id, data }) => [id, data.name]));
  const repros = new Map(records.map(({ id, data }) => [id, data]));
  return [...articles]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => ({
      id: entry.id,
      article: entry.data,
      toolName: names.get(entry.data.tool) ?? entry.data.tool,
      body: entry.body ?? '',
      related: relatedArticles(entry, articles),
      repro: repros.get(entry.id),
    }));
}
