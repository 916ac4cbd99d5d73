import { z } from 'zod';
import { article } from '../../schema/article.ts';
import { articleId } from '../../schema/articleId.ts';
import { code } from '../../schema/code.ts';
import { evidenceKind } from '../../schema/evidence.ts';
import { contentLicence } from '../contentLicence.ts';

const { error, tool, kind, platforms, aliases, reviewed } = article.shape;

const entry = z.strictObject({
  id: articleId.describe('`<tool>/<slug>`. Never changes.'),
  url: z.url().describe('The page.'),
  json: z.url().describe('The whole article as JSON.'),
  markdown: z.url().describe('The whole article as Markdown.'),
  error,
  tool,
  toolName: z.string().describe('The tool as people know it.'),
  kind,
  platforms,
  summary: z.string().describe('What it means, without markup.'),
  codes: z.array(code).describe('Machine codes that come with the error.'),
  messages: z
    .array(z.string())
    .min(1)
    .describe('Every real form of the message, with `<name>` for what varies.'),
  aliases,
  reviewed,
  evidence: evidenceKind.describe('How we know that the message and its fixes are right.'),
});

/** All articles, version 1: `/api/articles.json`. */
export const articlesJson = z.strictObject({
  $schema: z.url().describe('The address of this schema.'),
  version: z.literal(1).describe('The version of this shape.'),
  licence: z.literal(contentLicence.id).describe('The content’s licence, by its SPDX identifier.'),
  articles: z.array(entry).describe('In the order of their ids.'),
});

/** The data of the list of all articles. */
export type ArticlesJson = z.infer<typeof articlesJson>;
