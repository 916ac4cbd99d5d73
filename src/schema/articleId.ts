import { z } from 'zod';
import { idPatterns } from './vocabulary.ts';

/** An article's id: its folder below `content/articles`, and its address below `/errors/`. */
export const articleId = z
  .string()
  .regex(
    idPatterns.article,
    'Expected "<tool>/<slug>" in lower case, such as "docker/manifest-unknown".',
  );
