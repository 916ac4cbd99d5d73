import { z } from 'zod';
import { roles } from './fields.ts';

/** Where a Markdown link leads: not read, and made longer where the article is published as data. */
const linkTarget = /\]\([^()\s]*\)/g;

/**
 * A text field: inline Markdown (`code`, links, emphasis) and nothing else.
 * The content lint's `inline-markdown` rule checks the markup; this checks the length.
 *
 * @param max longest allowed source text, in characters; the addresses of links do not count
 */
export function inlineText(max: number) {
  return z
    .string()
    .min(3, 'Expected some text.')
    .refine(
      (text) => text.replace(linkTarget, ']').length <= max,
      `Expected at most ${max} characters: split it, or say less.`,
    )
    .meta({ maxLength: max })
    .register(roles, { role: 'inlineText' });
}
