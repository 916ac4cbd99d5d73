import { z } from 'zod';
import type { Entry } from '../../domain/articleLists.ts';
import { codeGroups, toolCodes } from '../../domain/codes/codes.ts';
import { codeSystems } from '../../domain/codes/systems.ts';
import { codePath } from '../../domain/codes/systems.ts';
import { absoluteUrl, alternatePath } from '../../domain/urls.ts';
import { plainText } from '../../markdown/inline.ts';
import { article, type Article, code, evidenceKind } from '../../schema/article.ts';
import { articleId } from '../../schema/primitives.ts';
import { namesOf } from '../../schema/vocabulary.ts';
import { contentLicence, type PublishedArticle, schemaPath } from '../published.ts';

const { error, tool, kind, platforms, aliases, reviewed } = article.shape;

const articleEntry = z.strictObject({
  id: articleId.describe('`<tool>/<slug>`. It never changes.'),
  url: z.url().describe('The page of the article.'),
  json: z.url().describe('The whole article as JSON.'),
  markdown: z.url().describe('The whole article as Markdown.'),
  error,
  tool,
  toolName: z.string().describe('The display name of the tool.'),
  kind,
  platforms,
  summary: z.string().describe('What the message means, without markup.'),
  codes: z.array(code).describe('The machine codes that come with the error.'),
  messages: z
    .array(z.string())
    .min(1)
    .describe('Every wording of the message, with `<name>` for each part that varies.'),
  aliases,
  reviewed,
  evidence: evidenceKind.describe('How we know that the tool prints the message.'),
});

/** All articles, version 1: `/api/articles.json`. */
export const articlesJson = z.strictObject({
  $schema: z.url().describe('The URL of this schema.'),
  version: z.literal(1).describe('The version of this format.'),
  licence: z.literal(contentLicence.id).describe('The content’s licence, by its SPDX identifier.'),
  articles: z.array(articleEntry).describe('All articles, sorted by id.'),
});

/** The data of the list of all articles. */
export type ArticlesJson = z.infer<typeof articlesJson>;

/** Returns the list of all articles for programs. */
export function buildArticlesJson(
  published: readonly PublishedArticle[],
  site: string | URL,
): ArticlesJson {
  const absolute = (path: string): string => absoluteUrl(path, site);
  return {
    $schema: schemaPath('articles', site),
    version: 1,
    licence: contentLicence.id,
    articles: published.map(({ id, article, toolName }) => ({
      id,
      url: absolute(`/errors/${id}/`),
      json: absolute(alternatePath(id, 'json')),
      markdown: absolute(alternatePath(id, 'md')),
      error: article.error,
      tool: article.tool,
      toolName,
      kind: article.kind,
      platforms: article.platforms,
      summary: plainText(article.summary),
      codes: article.codes,
      messages: article.messages.map(({ text }) => text),
      aliases: article.aliases,
      reviewed: article.reviewed,
      evidence: article.evidence.kind,
    })),
  };
}

const codeEntry = z.strictObject({
  code: z.string().describe('The code as its source writes it: `EADDRINUSE`, `28P01`, `E0382`.'),
  meaning: z.string().optional().describe('The meaning of the code, according to its source.'),
  also: z.string().optional().describe('Another spelling of the code.'),
  url: z.url().describe('The page that explains the code.'),
  articles: z.array(articleId).describe('The ids of the articles about the code.'),
});

/** All machine codes, version 1: `/api/codes.json`. */
export const codesJson = z.strictObject({
  $schema: z.url().describe('The URL of this schema.'),
  version: z.literal(1).describe('The version of this format.'),
  licence: z.literal(contentLicence.id).describe('The content’s licence, by its SPDX identifier.'),
  systems: z.array(
    z.strictObject({
      system: z
        .enum([...namesOf(codeSystems), 'tool'])
        .describe(
          'The system that defines the codes. `tool` has the codes that single tools define.',
        ),
      title: z.string().describe('The name of the system.'),
      source: z.string().optional().describe('The source of the meanings.'),
      sourceUrl: z.url().optional().describe('The URL of the source.'),
      codes: z.array(codeEntry),
    }),
  ),
});

/** The data of the list of all machine codes. */
export type CodesJson = z.infer<typeof codesJson>;

const ids = (articles: readonly Entry<Article>[]): string[] => articles.map(({ id }) => id);

/**
 * Returns all machine codes for programs: first the codes of the tables, then the codes that single
 * tools define.
 */
export function buildCodesJson(articles: readonly Entry<Article>[], site: string | URL): CodesJson {
  const listed = codeGroups(articles).map(({ system, title, source, url, entries }) => ({
    system,
    title,
    source,
    sourceUrl: url,
    codes: entries.map(({ row: [code, meaning, also], articles: list }) => ({
      code,
      meaning,
      ...(also !== undefined && { also }),
      url: new URL(codePath(system, code), site).href,
      articles: ids(list),
    })),
  }));
  const definedByTools = toolCodes(articles).map(({ code, articles: list, path }) => ({
    code,
    url: new URL(path, site).href,
    articles: ids(list),
  }));
  return {
    $schema: schemaPath('codes', site),
    version: 1,
    licence: contentLicence.id,
    systems: [...listed, { system: 'tool', title: 'Tools’ own codes', codes: definedByTools }],
  };
}
