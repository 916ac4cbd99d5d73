import type { z } from 'zod';
import { templatePlaceholders } from '../match/index.ts';
import {
  type Article,
  article as articleSchema,
  command,
  type Command,
  type Value,
} from '../schema/article.ts';
import { type FieldPath, roleFields } from '../schema/fields.ts';
import { ownEntry } from './ownEntry.ts';

/** The commands of one step or check, and where the list stands in the frontmatter. */
interface CommandList {
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

/** A string of an article that may hold placeholders, and where it stands. */
interface TemplateField {
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

/** The values that the commands of an article use, in the order in which they first stand there. */
export function commandValues(article: Article): (Value & { readonly name: string })[] {
  const names = articleTemplates(article).flatMap(({ template, command }) =>
    command ? templatePlaceholders(template) : [],
  );
  return [...new Set(names)].flatMap((name) => {
    const value = ownEntry(article.values, name);
    return value && value.type !== 'text' ? [{ ...value, name }] : [];
  });
}

/** A text field of an article, and its path in the frontmatter. */
interface TextField {
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
