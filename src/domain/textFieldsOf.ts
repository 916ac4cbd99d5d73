import type { z } from 'zod';
import { article as articleSchema } from '../schema/article.ts';
import { type FieldPath, roleFields } from '../schema/fields.ts';

/** A text field of an article, and its path in the frontmatter. */
export interface TextField {
  readonly text: string;
  readonly path: FieldPath;
}

/**
 * Every field that takes inline Markdown (`inlineText` in the schema), in the order of the schema.
 *
 * @param schema the schema that the article was checked with
 */
export function textFieldsOf(
  article: unknown,
  schema: z.core.$ZodType = articleSchema,
): TextField[] {
  return roleFields(schema, article).flatMap(({ role, value, path }) =>
    role === 'inlineText' && typeof value === 'string' ? [{ text: value, path }] : [],
  );
}
