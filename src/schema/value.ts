import { z } from 'zod';
import { valueType } from './valueType.ts';

/** What may stand in for one placeholder. */
export const value = z.strictObject({
  type: valueType.describe('What the placeholder stands for; each type has a strict pattern.'),
  label: z
    .string()
    .min(2)
    .max(40)
    .optional()
    .describe('What to call it on the page. Needed where a command uses it.'),
  example: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe(
      'What stands in a command until the reader’s own value is known. Needed where a command uses it.',
    ),
});

export type Value = z.infer<typeof value>;
