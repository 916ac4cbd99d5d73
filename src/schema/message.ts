import { z } from 'zod';
import { roles } from './fields.ts';
import { productRange } from './productRange.ts';
import { slug } from './slug.ts';

/** One real form of the message. */
export const message = z.strictObject({
  text: z
    .string()
    .min(6)
    .max(400)
    .register(roles, { role: 'message' })
    .describe(
      'The message exactly as printed, with `<name>` for what varies. A literal `<name>` is written `\\<name>`. Any run of spaces or line ends matches any other.',
    ),
  from: z
    .array(productRange)
    .min(1)
    .optional()
    .describe('Which product and versions print it so, where not all of them do.'),
  cause: slug.optional().describe('The id of the cause that this wording points to, if it does.'),
  samples: z
    .array(z.string().min(6).max(1200))
    .min(1)
    .describe(
      'Real output that contains the message: seen, or quoted from a source. Never made up.',
    ),
});
