import { z } from 'zod';
import { countReports } from '../../domain/reports.ts';
import { relations } from '../../domain/relatedArticles.ts';
import { absoluteUrl, alternatePath } from '../../domain/urls.ts';
import { article as articleSchema } from '../../schema/article.ts';
import { mapRoles } from '../../schema/fields.ts';
import { articleId, isoDate } from '../../schema/primitives.ts';
import { namesOf } from '../../schema/vocabulary.ts';
import { serialize } from '../markdown/article.ts';
import { bodyNodes } from '../markdown/body.ts';
import { contentLicence, type PublishedArticle, resolveLink, schemaPath } from '../published.ts';

const relatedArticle = z.strictObject({
  id: articleId.describe('The other article.'),
  relation: z
    .enum(namesOf(relations))
    .describe(
      'How it is related to this article. `similar` was computed, the others are declared.',
    ),
  difference: z.string().optional().describe('How to tell the two apart, for `confused-with`.'),
  error: z.string().describe('The message of the other article.'),
  url: z.url().describe('The page of the other article.'),
});

const reproduced = z.strictObject({
  on: isoDate.describe('The day of the run.'),
  programs: z.record(z.string(), z.string()).describe('The version of each program, by name.'),
  executed: z.array(z.string()).min(1).describe('The ids of the fixes that were run.'),
  sessions: z.url().describe('The output of all sessions, as text.'),
  script: z.url().describe('The script that was run.'),
});

const reported = z.strictObject({
  read: z.int().positive().describe('The number of solved threads that were read.'),
  causes: z
    .record(z.string(), z.int().nonnegative())
    .describe('How many of them had each cause, by its id.'),
  threads: z
    .array(
      z.strictObject({
        url: z.url(),
        year: z.int(),
        cause: z.string().describe('The id of its cause, or `none`.'),
        fix: z.string().describe('What solved it.'),
      }),
    )
    .describe('The threads.'),
});

/** The JSON alternate of an article, version 1: `/errors/<tool>/<slug>.json`. */
export const articleJson = articleSchema.extend({
  $schema: z.url().describe('The URL of this schema.'),
  version: z.literal(1).describe('The version of this format.'),
  id: articleId.describe('`<tool>/<slug>`. It never changes.'),
  url: z.url().describe('The page of the article.'),
  markdown: z.url().describe('The same article as Markdown.'),
  licence: z.literal(contentLicence.id).describe('The content’s licence, by its SPDX identifier.'),
  toolName: z.string().describe('The display name of the tool.'),
  related: z
    .array(relatedArticle)
    .describe('Other articles, and how they are related to this one.'),
  body: z.string().describe('The explanation and examples, as CommonMark.'),
  reproduced: reproduced.optional().describe('The recorded run, if the evidence is `reproduced`.'),
  reports: reported
    .optional()
    .describe('Public threads in which the error was solved, if they were read.'),
});

/** The data of an article's JSON alternate. */
type ArticleJson = z.infer<typeof articleJson>;

/** Returns the JSON alternate of an article: all its fields. Text fields are inline Markdown. */
export function buildArticleJson(published: PublishedArticle, site: string | URL): ArticleJson {
  const { id, article, toolName, body, related, repro, reports } = published;
  const resolve = (url: string): string => resolveLink(url, id, site);
  const absolute = (path: string): string => absoluteUrl(path, site);
  return {
    $schema: schemaPath('article', site),
    version: 1,
    id,
    url: absolute(`/errors/${id}/`),
    markdown: absolute(alternatePath(id, 'md')),
    licence: contentLicence.id,
    toolName,
    ...withAbsoluteLinks(articleSchema, article, resolve),
    related: related.map(({ id: other, relation, difference, article: { error } }) => ({
      id: other,
      relation,
      ...(difference !== undefined && { difference: absoluteLinks(difference, resolve) }),
      error,
      url: absolute(`/errors/${other}/`),
    })),
    body: serialize(bodyNodes(body), resolve),
    ...(repro && {
      reproduced: {
        on: repro.on,
        programs: repro.programs,
        executed: repro.sessions.map(({ fix }) => fix),
        sessions: absolute(`/errors/${id}/repro.txt`),
        script: absolute(`/errors/${id}/repro.sh`),
      },
    }),
    ...(reports && {
      reports: {
        read: reports.reports.length,
        causes: Object.fromEntries(countReports(article, reports).causes),
        threads: reports.reports.map(({ url, year, cause, fix }) => ({ url, year, cause, fix })),
      },
    }),
  };
}

/** Makes the URLs of Markdown links absolute, because programs can show the text anywhere. */
function absoluteLinks(text: string, resolve: (url: string) => string): string {
  return text.replace(/\]\(([/#][^)\s]*)\)/g, (_, url: string) => `](${resolve(url)})`);
}

/**
 * Returns data with absolute links in its inline Markdown. The schema says which fields contain
 * Markdown. Commands, code and output do not change.
 */
function withAbsoluteLinks<Schema extends z.ZodType>(
  schema: Schema,
  data: z.output<Schema>,
  resolve: (url: string) => string,
): z.output<Schema> {
  // A string replaces a string, so the type does not change.
  return mapRoles(schema, data, ({ role, value }) =>
    role === 'inlineText' && typeof value === 'string' ? absoluteLinks(value, resolve) : value,
  ) as z.output<Schema>;
}
