import { z } from 'zod';
import { inlineText, isoDate, slug } from './primitives.ts';

/** A public thread in which somebody had the error and solved it. */
const report = z.strictObject({
  url: z.url({ protocol: /^https$/ }).describe('The thread.'),
  year: z.int().min(2000).describe('The year of the question.'),
  cause: slug.describe('The id of the cause in the article that it was, or `none`.'),
  fix: inlineText(160).describe('What solved it, in a few words of our own.'),
  led: z
    .enum(['yes', 'late', 'no'])
    .describe(
      'Whether the article leads to this fix as it stands. `late`: it has the fix, but in another card, in prose or after steps that do not help.',
    ),
  why: inlineText(240)
    .optional()
    .describe('Why the article has no such cause, or leads there late or not at all.'),
});

/** `reports.yaml` beside an article: the solved threads that decide which causes it has, in which order. */
export const reports = z.strictObject({
  read: isoDate.describe('The day on which the threads were last read.'),
  searched: z
    .array(
      z.strictObject({
        corpus: z.string().min(3).describe('Where: `issues`, `pages`, or the name of a site.'),
        query: z.string().min(3).describe('The words, as they were typed.'),
      }),
    )
    .min(1)
    .describe('The searches that found the threads.'),
  found: z.int().positive().describe('The threads of this error that were opened, solved or not.'),
  fewer: inlineText(300)
    .optional()
    .describe('Why there are fewer than twelve reports, where there are.'),
  reports: z
    .array(report)
    .min(1)
    .describe('The solved threads, none left out because it does not fit.'),
});

/** The solved threads of an article. */
export type Reports = z.infer<typeof reports>;
