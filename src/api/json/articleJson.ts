import { z } from 'zod';
import { relations } from '../../domain/relationNames.ts';
import { article } from '../../schema/article.ts';
import { articleId } from '../../schema/articleId.ts';
import { isoDate } from '../../schema/isoDate.ts';
import { namesOf } from '../../schema/vocabulary.ts';
import { contentLicence } from '../contentLicence.ts';

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
export const articleJson = article.extend({
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
export type ArticleJson = z.infer<typeof articleJson>;
