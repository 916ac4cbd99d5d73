import { z } from 'zod';
import { articleId, isoDate, slug } from './primitives.ts';

const fixId = slug.describe(
  'The id of a fix’s element on the page: `quick-fix`, or `fix-` followed by the id of the fix.',
);

const common = {
  version: z.literal(1).describe('The version of this schema.'),
  article: articleId.describe('The id of the article. Its page is `/errors/<id>/`.'),
  reviewed: isoDate.describe('The review date of the version of the article that the user saw.'),
  on: isoDate.describe('The day of the answer, in UTC, by the clock of the user’s device.'),
};

/**
 * An answer to "Was this helpful?". The site sends nothing else about a user. It stores the answer
 * on the device in this form and sends it as the body of a request to the feedback endpoint.
 */
export const feedback = z.discriminatedUnion('helpful', [
  z.strictObject({
    ...common,
    helpful: z.literal(true),
    worked: fixId.optional().describe('The fix that worked, if the user named one.'),
  }),
  z.strictObject({
    ...common,
    helpful: z.literal(false),
    reasons: z
      .array(z.enum(['other-error', 'fix-did-not-work', 'outdated', 'unclear', 'dangerous']))
      .max(5)
      .describe('Why the article did not help. Can be empty.'),
    tried: z.array(fixId).max(20).describe('The fixes that the user tried. Can be empty.'),
  }),
]);

export type Feedback = z.infer<typeof feedback>;
