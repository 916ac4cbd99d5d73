import { z } from 'zod';
import { articleId } from '../../schema/articleId.ts';
import { valueType } from '../../schema/valueType.ts';

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
