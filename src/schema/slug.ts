import { z } from 'zod';
import { idPatterns } from './vocabulary.ts';

/** An id within an article (a cause, a fix): it becomes a link fragment, so it never changes. */
export const slug = z
  .string()
  .regex(idPatterns.slug, 'Expected lower-case words joined by hyphens, such as "expired-token".');
