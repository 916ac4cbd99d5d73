import { z } from 'zod';
import { articleId, isoDate, slug } from './primitives.ts';

const fixId = slug.describe(
  'A fix, as the id of its element on the page: `quick-fix`, or `fix-` and the id of the fix.',
);

const common = {
  version: z.literal(1).describe('Of this contract.'),
  article: articleId.describe('The article: its address is below /errors/.'),
  reviewed: isoDate.describe('The day of the review of the article that the reader saw.'),
  on: isoDate.describe('The day of the answer, by the reader’s clock in UTC.'),
};

/**
 * An answer to "Was this helpful?": all that is ever sent of a reader. It is what the site keeps on
 * the device, and the body of the request to the feedback endpoint.
 */
export const feedback = z.discriminatedUnion('helpful', [
  z.strictObject({
    ...common,
    helpful: z.literal(true),
    worked: fixId.optional().describe('The fix that worked, if the reader said which.'),
  }),
  z.strictObject({
    ...common,
    helpful: z.literal(false),
    reasons: z
      .array(z.enum(['other-error', 'fix-did-not-work', 'outdated', 'unclear', 'dangerous']))
      .max(5)
      .describe('What was wrong. May be empty.'),
    tried: z.array(fixId).max(20).describe('The fixes that the reader tried. May be empty.'),
  }),
]);

export type Feedback = z.infer<typeof feedback>;
