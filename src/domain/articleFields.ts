import type { z } from 'zod';
import { templatePlaceholders } from '../match/index.ts';
import { type Article, article as articleSchema, type Value } from '../schema/article.ts';
import { command, type Command, stepCode } from '../schema/steps.ts';
import { type FieldPath, roleFields } from '../schema/fields.ts';
import { stepCodePlaceholders } from './codeParts.ts';
import { ownEntry } from './ownEntry.ts';

/** The commands of one step or check, and the path of the list in the frontmatter. */
interface CommandList {
  readonly commands: readonly Command[];
  readonly path: FieldPath;
}

/**
 * Returns every list of commands of an article, in the order of the frontmatter. The schema says
 * which fields are commands. A command outside of a list is returned as a list of one.
 *
 * @param schema the schema that the article was checked against
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

/** A string of an article that can contain placeholders, and its path in the frontmatter. */
interface TemplateField {
  readonly template: string;
  readonly path: FieldPath;
  /** Whether the string is a command that users copy. */
  readonly command: boolean;
}

/**
 * Returns every message and command of an article, with its path in the frontmatter.
 *
 * @param schema the schema that the article was checked against
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

/**
 * Returns the values that the commands and the code of an article use, in the order of their first
 * use. Leaves out values of the type `text`, as no command can contain one.
 */
export function commandValues(article: Article): (Value & { readonly name: string })[] {
  const names = roleFields(articleSchema, article).flatMap(({ role, value }) => {
    if (role === 'command') return templatePlaceholders(command.parse(value).run);
    return role === 'code' ? stepCodePlaceholders(stepCode.parse(value), article.values) : [];
  });
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
 * Returns every field that contains inline Markdown (`inlineText` in the schema), in the order of
 * the frontmatter.
 *
 * @param schema the schema that the article was checked against
 */
export function textFieldsOf(
  article: unknown,
  schema: z.core.$ZodType = articleSchema,
): TextField[] {
  return roleFields(schema, article).flatMap(({ role, value, path }) =>
    role === 'inlineText' && typeof value === 'string' ? [{ text: value, path }] : [],
  );
}
