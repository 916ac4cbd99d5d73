import { z } from 'zod';
import { confidences } from '../../match/MatchResult.ts';
import { articleId } from '../../schema/articleId.ts';

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
