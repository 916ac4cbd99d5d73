import { z } from 'zod';

/** A tool: `content/tools/<id>.yaml`. */
export const tool = z.strictObject({
  name: z.string().min(2).describe('As its makers write it.'),
  sentence: z.string().min(20).max(140).describe('What its errors are about, in one sentence.'),
  homepage: z.url().describe('Its own site.'),
  documentation: z.url().describe('Its documentation.'),
  icon: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .optional()
    .describe('Its name in Simple Icons (CC0), such as `docker`. Left out where there is none.'),
  order: z.int().describe('Where it stands in lists: lower is earlier.'),
});

export type Tool = z.infer<typeof tool>;
