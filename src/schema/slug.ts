import { z } from 'zod';

/** An id within an article (a cause, a fix): it becomes a link fragment, so it never changes. */
export const slug = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'Expected lower-case words joined by hyphens, such as "expired-token".',
  );
