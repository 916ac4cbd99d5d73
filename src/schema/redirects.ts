import { z } from 'zod';
import { articleId } from './articleId.ts';

/** `content/redirects.yaml`: the ids that articles had, each with the id that it leads to now. */
export const redirects = z
  // A file of comments alone is read as null.
  .preprocess((value) => value ?? {}, z.record(articleId, articleId))
  .describe('The id that an article had, and the id that it has now.');

export type Redirects = z.infer<typeof redirects>;
