import { z } from 'zod';

/** The frontmatter of a page: `content/pages/<slug>.mdx`. */
export const page = z.strictObject({
  title: z.string().min(3).max(70).describe('The H1 and the title.'),
  description: z.string().min(40).max(200).describe('What the page says, for search engines.'),
});
