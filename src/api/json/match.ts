import { z } from 'zod';
import { confidences } from '../../match/index.ts';
import { articleId, valueType } from '../../schema/primitives.ts';

const template = z.strictObject({
  t: z.string().describe('The template: `<name>` for what varies, `\\<` for a literal `<`.'),
  c: z.string().optional().describe('The id of the cause that this wording points to.'),
  h: z.literal(1).optional().describe('It is the title of the article, and none of its messages.'),
  a: z.literal(1).optional().describe('It is a name of the error, not output: weak evidence.'),
});

/** The matcher’s whole index, version 1: `/api/match-index.json`. */
export const matchIndexJson = z.strictObject({
  version: z.literal(1).describe('The version of this shape.'),
  articles: z.array(
    z.strictObject({
      id: articleId,
      m: z.array(template).min(1).describe('The templates: messages, title, other names.'),
      v: z
        .record(z.string(), valueType)
        .optional()
        .describe('The type of each placeholder; what is missing is `text`.'),
      n: z.array(z.string()).optional().describe('Templates that rule the article out.'),
      s: z.array(articleId).optional().describe('Articles on consequences of this error.'),
    }),
  ),
});

/** What `unstuck --json` prints, version 1. */
export const matchResultJson = z.strictObject({
  version: z.literal(1).describe('The version of this shape.'),
  matches: z
    .array(
      z.strictObject({
        id: articleId.describe('The article.'),
        message: z.string().describe('The template that was found.'),
        confidence: z
          .enum(confidences)
          .describe('`exact` and `likely` are answers; `possible` only resembles.'),
        score: z.number().min(0).max(1).describe('The share of the message that was found.'),
        values: z.record(z.string(), z.string()).describe('What the placeholders stand for.'),
        lines: z
          .array(z.tuple([z.int().positive(), z.int().positive()]))
          .describe('The lines that are the evidence, from 1, both ends included.'),
        cause: z.string().nullable().describe('The cause that this wording points to.'),
      }),
    )
    .describe('The most likely root cause first; empty if nothing fits.'),
});
