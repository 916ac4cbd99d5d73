import type { Entry } from '../domain/articleLists.ts';
import { type RelatedArticle, relatedArticles } from '../domain/relatedArticles.ts';
import { absoluteUrl } from '../domain/urls.ts';
import type { Article } from '../schema/article.ts';
import type { Reports } from '../schema/reports.ts';
import type { Repro } from '../schema/repro.ts';
import type { Tool } from '../schema/site.ts';
import type { SchemaName } from './json/schemas.ts';

/** Returns the URL of a published schema. */
export function schemaPath(name: SchemaName, site: string | URL): string {
  return absoluteUrl(`/api/${name}.schema.json`, site);
}

/** An article with all the data that its alternates for programs contain. */
export interface PublishedArticle {
  readonly id: string;
  readonly article: Article;
  /** The display name of the tool. */
  readonly toolName: string;
  /** The MDX body. */
  readonly body: string;
  readonly related: readonly RelatedArticle[];
  /** The record of its repro, if the article has one. */
  readonly repro: Repro | undefined;
  /** The solved threads that it rests on, if they were read. */
  readonly reports: Reports | undefined;
}

/** The content that is published, as the collections hold it. */
export interface Collections {
  readonly articles: readonly (Entry<Article> & { readonly body?: string | undefined })[];
  readonly tools: readonly Entry<Tool>[];
  readonly records: readonly Entry<Repro>[];
  readonly threads: readonly Entry<Reports>[];
}

/** Combines each article with its tool and record, sorted by id. */
export function publishedArticles({
  articles,
  tools,
  records,
  threads,
}: Collections): PublishedArticle[] {
  const names = new Map(tools.map(({ id, data }) => [id, data.name]));
  const reports = new Map(threads.map(({ id, data }) => [id, data]));
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
      reports: reports.get(entry.id),
    }));
}

/** A file for programs, as the page `/api/` describes it. */
interface PublishedFile {
  /** The path from the root of the site. */
  readonly path: string;
  readonly title: string;
  readonly schema?: SchemaName;
  /** Whether the path has placeholders. */
  readonly template?: boolean;
}

/** All files that are published for programs. */
export const publishedFiles: readonly PublishedFile[] = [
  {
    path: '/errors/<tool>/<slug>.json',
    title: 'One article with all its fields. Texts are inline Markdown with whole links.',
    schema: 'article',
    template: true,
  },
  {
    path: '/errors/<tool>/<slug>.md',
    title: 'One article as CommonMark: all that its page says.',
    template: true,
  },
  {
    path: '/api/articles.json',
    title: 'All articles: id, addresses, messages, codes, what each means, day of review.',
    schema: 'articles',
  },
  {
    path: '/api/codes.json',
    title: 'What machine codes mean, from their official tables, with the articles on them.',
    schema: 'codes',
  },
  {
    path: '/api/match-index.json',
    title: 'The matcher’s whole index, which finds the article for a log without a network.',
    schema: 'match-index',
  },
  {
    path: '/llms.txt',
    title: 'What the site is, with a link to the Markdown of every article: llmstxt.org.',
  },
  { path: '/llms-full.txt', title: 'The Markdown of all articles in one file.' },
];

/** The license of the content: its SPDX identifier and the URL of its text. */
export const contentLicence = {
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/**
 * Returns a link of an article as a complete URL, as programs may show the text anywhere.
 *
 * @param url as the author wrote it: `https://…`, `/errors/…/` or `#cause-…`
 * @param id the article that has the link
 */
export function resolveLink(url: string, id: string, site: string | URL): string {
  if (url.startsWith('/')) return absoluteUrl(url, site);
  return url.startsWith('#') ? absoluteUrl(`/errors/${id}/`, site) + url : url;
}
