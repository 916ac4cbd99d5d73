import { z } from 'zod';
import { confidences } from '../../match/index.ts';
import { articleId, valueType } from '../../schema/primitives.ts';
import { adviceJson } from './advice.ts';

const template = z.strictObject({
  t: z
    .string()
    .describe(
      'The template, with `<name>` for each part that varies, and `\\<` for a literal `<`.',
    ),
  c: z
    .string()
    .optional()
    .describe('The id of the cause, if this wording is a sign of one particular cause.'),
  h: z
    .literal(1)
    .optional()
    .describe('Set if the template is the title of the article and none of its messages.'),
  a: z
    .literal(1)
    .optional()
    .describe('Set if the template is a name of the error, not output. It is weak evidence.'),
});

/** The complete index of the matcher, version 1: `/api/match-index.json`. */
export const matchIndexJson = z.strictObject({
  version: z.literal(1).describe('The version of this format.'),
  articles: z.array(
    z.strictObject({
      id: articleId,
      m: z.array(template).min(1).describe('The templates: messages, title and aliases.'),
      v: z
        .record(z.string(), valueType)
        .optional()
        .describe('The type of each placeholder. The default is `text`.'),
      n: z.array(z.string()).optional().describe('Templates of output that rules the article out.'),
      s: z
        .array(articleId)
        .optional()
        .describe('The ids of articles about consequences of this error.'),
    }),
  ),
});

/** The output of `unstuck --json`, version 1. */
export const matchResultJson = z.strictObject({
  version: z.literal(1).describe('The version of this format.'),
  matches: z
    .array(
      z.strictObject({
        id: articleId.describe('The id of the article.'),
        message: z.string().describe('The template that matched.'),
        confidence: z
          .enum(confidences)
          .describe('`exact` and `likely` are answers. `possible` is only similar.'),
        score: z.number().min(0).max(1).describe('The share of the message that was found.'),
        values: z.record(z.string(), z.string()).describe('The values of the placeholders.'),
        lines: z
          .array(z.tuple([z.int().positive(), z.int().positive()]))
          .describe('The first and last line of each part of the evidence, from 1.'),
        cause: z
          .string()
          .nullable()
          .describe('The id of the cause that this wording is a sign of, or null.'),
        advice: adviceJson
          .nullable()
          .describe(
            'What to do. It is null if the index belongs to no site, which has the articles.',
          ),
      }),
    )
    .describe('The most likely root cause first; empty if nothing fits.'),
});

/** One match of `unstuck --json`. */
export type MatchJson = z.infer<typeof matchResultJson>['matches'][number];
