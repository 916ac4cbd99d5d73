import type { z } from 'zod';
import { article as articleSchema } from '../schema/article.ts';
import { command } from '../schema/command.ts';
import { type FieldPath, roleFields } from '../schema/fields.ts';

/** A string of an article that may hold placeholders, and where it stands. */
export interface TemplateField {
  readonly template: string;
  readonly path: FieldPath;
  /** Whether it is a command that people copy. */
  readonly command: boolean;
}

/**
 * Every message and command of an article, with its place in the frontmatter.
 *
 * @param schema the schema that the article was checked with
 */
export function articleTemplates(
  article: unknown,
  schema: z.core.$ZodType = articleSchema,
): TemplateField[] {
  return roleFields(schema, article).flatMap(({ role, value, path }): TemplateField[] => {
    if (role === 'message' && typeof value === 'string')
      return [{ template: value, path, command: false }];
    if (role !== 'command') return [];
    return [{ template: command.parse(value).run, path: [...path, 'run'], command: true }];
  });
}
