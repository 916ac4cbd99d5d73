import { z } from 'zod';
import { articleId } from './primitives.ts';

/** The frontmatter of a page: `content/pages/<slug>.mdx`. */
export const page = z.strictObject({
  title: z.string().min(3).max(70).describe('The H1 and the title of the page.'),
  description: z.string().min(40).max(200).describe('What the page is about, for search engines.'),
});

/** A tool: `content/tools/<id>.yaml`. */
export const tool = z.strictObject({
  name: z.string().min(2).describe('The name of the tool, as its makers write it.'),
  sentence: z
    .string()
    .min(20)
    .max(140)
    .describe('What the errors of the tool are about, in one sentence.'),
  homepage: z.url().describe('The URL of the tool’s website.'),
  documentation: z.url().describe('The URL of the tool’s documentation.'),
  icon: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .optional()
    .describe(
      'The name of the tool’s icon in Simple Icons (CC0), such as `docker`. Leave it out if there is no icon.',
    ),
  order: z.int().describe('The position of the tool in lists. Lower numbers come first.'),
});

export type Tool = z.infer<typeof tool>;

/** `content/redirects.yaml`: the former ids of articles, each with the current id. */
export const redirects = z
  // YAML parses a file that has only comments as null.
  .preprocess((value) => value ?? {}, z.record(articleId, articleId))
  .describe('The former id of an article, and its current id.');

export type Redirects = z.infer<typeof redirects>;
