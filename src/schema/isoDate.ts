import { z } from 'zod';

/**
 * A calendar day as `YYYY-MM-DD`.
 * Astro's YAML reader turns such a value into a Date, ours leaves the text: both come out as text.
 */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('Expected a day as YYYY-MM-DD, such as 2026-11-21.'),
);
