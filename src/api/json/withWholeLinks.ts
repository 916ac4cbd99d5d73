import type { z } from 'zod';
import { mapRoles } from '../../schema/fields.ts';

/** A text with the targets of its Markdown links made whole, so that they work wherever it is read. */
export function absoluteLinks(text: string, resolve: (url: string) => string): string {
  return text.replace(/\]\(([/#][^)\s]*)\)/g, (_, url: string) => `](${resolve(url)})`);
}

/**
 * Data with whole links in its inline Markdown. The schema says which fields hold Markdown; commands,
 * code and output stay as they are.
 */
export function withAbsoluteLinks<Schema extends z.ZodType>(
  schema: Schema,
  data: z.output<Schema>,
  resolve: (url: string) => string,
): z.output<Schema> {
  // A text is replaced by a text, so the type stays.
  return mapRoles(schema, data, ({ role, value }) =>
    role === 'inlineText' && typeof value === 'string' ? absoluteLinks(value, resolve) : value,
  ) as z.output<Schema>;
}
