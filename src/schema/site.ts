import { z } from 'zod';
import { articleId } from './primitives.ts';

/** The frontmatter of a page: `content/pages/<slug>.mdx`. */
export const page = z.strictObject({
  title: z.string().min(3).max(70).describe('The H1 and the title.'),
  description: z.string().min(40).max(200).describe('What the page says, for search engines.'),
});

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

/** `content/redirects.yaml`: the ids that articles had, each with the id that it leads to now. */
export const redirects = z
  // A file of comments alone is read as null.
  .preprocess((value) => value ?? {}, z.record(articleId, articleId))
  .describe('The id that an article had, and the id that it has now.');

export type Redirects = z.infer<typeof redirects>;
