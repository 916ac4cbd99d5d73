import { z } from 'zod';

/** An article's id: its folder below `content/articles`, and its address below `/errors/`. */
export const articleId = z
  .string()
  .regex(
    /^[a-z0-9]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'Expected "<tool>/<slug>" in lower case, such as "docker/manifest-unknown".',
  );
