import { z } from 'zod';
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
    .describe('What it is to this one. `similar` was worked out, the others are declared.'),
  difference: z.string().optional().describe('How to tell the two apart, for `confused-with`.'),
  error: z.string().describe('Its message.'),
  url: z.url().describe('Its page.'),
});

const reproduced = z.strictObject({
  on: isoDate.describe('The day it was run.'),
  programs: z.record(z.string(), z.string()).describe('The version of each program, by its name.'),
  executed: z.array(z.string()).min(1).describe('The ids of the fixes that were run.'),
  sessions: z.url().describe('What all sessions printed, as text.'),
  script: z.url().describe('The script that did it.'),
});

/** The JSON alternate of an article, version 1: `/errors/<tool>/<slug>.json`. */
export const articleJson = articleSchema.extend({
  $schema: z.url().describe('The address of this schema.'),
  version: z.literal(1).describe('The version of this shape.'),
  id: articleId.describe('`<tool>/<slug>`. Never changes.'),
  url: z.url().describe('The page.'),
  markdown: z.url().describe('The same article as Markdown.'),
  licence: z.literal(contentLicence.id).describe('The content’s licence, by its SPDX identifier.'),
  toolName: z.string().describe('The tool as people know it.'),
  related: z
    .array(relatedArticle)
    .describe('Other articles, and what they have to do with this one.'),
  body: z.string().describe('Why this happens, and examples: CommonMark.'),
  reproduced: reproduced.optional().describe('What was run, where the evidence is `reproduced`.'),
});

/** The data of an article's JSON alternate. */
type ArticleJson = z.infer<typeof articleJson>;

/** Returns the JSON alternate of an article: all its fields. Text fields are inline Markdown. */
export function buildArticleJson(published: PublishedArticle, site: string | URL): ArticleJson {
  const { id, article, toolName, body, related, repro } = published;
  const resolve = (url: string): string => resolveLink(url, id, site);
  const address = (path: string): string => absoluteUrl(path, site);
  return {
    $schema: schemaPath('article', site),
    version: 1,
    id,
    url: address(`/errors/${id}/`),
    markdown: address(alternatePath(id, 'md')),
    licence: contentLicence.id,
    toolName,
    ...withAbsoluteLinks(articleSchema, article, resolve),
    related: related.map(({ id: other, relation, difference, article: { error } }) => ({
      id: other,
      relation,
      ...(difference !== undefined && { difference: absoluteLinks(difference, resolve) }),
      error,
      url: address(`/errors/${other}/`),
    })),
    body: serialize(bodyNodes(body), resolve),
    ...(repro && {
      reproduced: {
        on: repro.on,
        programs: repro.programs,
        executed: repro.sessions.map(({ fix }) => fix),
        sessions: address(`/errors/${id}/repro.txt`),
        script: address(`/errors/${id}/repro.sh`),
      },
    }),
  };
}

/** A text with the targets of its Markdown links made whole, so that they work wherever it is read. */
function absoluteLinks(text: string, resolve: (url: string) => string): string {
  return text.replace(/\]\(([/#][^)\s]*)\)/g, (_, url: string) => `](${resolve(url)})`);
}

/**
 * Data with whole links in its inline Markdown. The schema says which fields hold Markdown; commands,
 * code and output stay as they are.
 */
function withAbsoluteLinks<Schema extends z.ZodType>(
  schema: Schema,
  data: z.output<Schema>,
  resolve: (url: string) => string,
): z.output<Schema> {
  // A text is replaced by a text, so the type stays.
  return mapRoles(schema, data, ({ role, value }) =>
    role === 'inlineText' && typeof value === 'string' ? absoluteLinks(value, resolve) : value,
  ) as z.output<Schema>;
}
