import type { z } from 'zod';
import { article as articleSchema } from '../schema/article.ts';
import { command, type Command } from '../schema/command.ts';
import { type FieldPath, roleFields } from '../schema/fields.ts';

/** The commands of one step or check, and where the list stands in the frontmatter. */
export interface CommandList {
  readonly commands: readonly Command[];
  readonly path: FieldPath;
}

/**
 * Every list of commands of an article, in the order of the page. The schema says where commands
 * stand. A command that stands alone counts as a list.
 *
 * @param schema the schema that the article was checked with
 */
export function commandLists(
  article: unknown,
  schema: z.core.$ZodType = articleSchema,
): CommandList[] {
  const lists = new Map<string, { readonly commands: Command[]; readonly path: FieldPath }>();
  for (const { role, value, path } of roleFields(schema, article)) {
    if (role !== 'command') continue;
    const listPath = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
    const key = listPath.join('.');
    const list = lists.get(key) ?? { commands: [], path: listPath };
    list.commands.push(command.parse(value));
    lists.set(key, list);
  }
  return [...lists.values()];
}
