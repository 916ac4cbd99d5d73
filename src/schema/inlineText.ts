import { z } from 'zod';

/**
 * A text field: inline Markdown (`code`, links, emphasis) and nothing else.
 * The content lint's `inline-markdown` rule checks the markup; this checks the length.
 *
 * @param max longest allowed source text, in characters
 */
export function inlineText(max: number) {
  return z
    .string()
    .min(3, 'Expected some text.')
    .max(max, `Expected at most ${max} characters: split it, or say less.`);
}
