import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nearest } from '../match/index.ts';
import { article } from '../schema/article.ts';
import { articleId } from '../schema/primitives.ts';
import { tool } from '../schema/site.ts';
import { type JsonSchema, jsonSchemaOf } from './lint-content/describeIssue.ts';

/**
 * Returns YAML with every field of a schema, empty, each below a comment that describes it. Optional
 * fields are commented out. If the same group of fields occurs again, it has only its required fields
 * and no comments.
 *
 * @param filled the values of top-level fields, by name
 */
function yamlSkeleton(schema: JsonSchema, filled: Readonly<Record<string, string>> = {}): string {
  const lines = fields(schema, new Set()).map((line) => {
    const value = filled[line.slice(0, -1)];
    return value === undefined ? line : `${line} ${value}`;
  });
  return `${lines.join('\n')}\n`;
}

function fields(schema: JsonSchema, seen: Set<string>): string[] {
  const shape = JSON.stringify(schema.properties ?? schema.oneOf);
  const described = !seen.has(shape);
  seen.add(shape);
  const forms = schema.oneOf ?? [schema];
  const names = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return names.flatMap((name) => {
    const having = forms.filter(({ properties }) => Object.hasOwn(properties ?? {}, name));
    const [field = {}] = having.map(({ properties }) => properties?.[name]);
    const needed =
      having.length === forms.length && having.every(({ required }) => required?.includes(name));
    const options = having.flatMap(({ properties }) => properties?.[name]?.const ?? []);
    if (!described && !needed) return [];
    const lines = [`${name}:`, ...content(field, seen)];
    const comments = described ? comment(field, options, needed ? '' : when(having, forms)) : [];
    return [...comments, ...(needed ? lines : lines.map((line) => `# ${line}`))];
  });
}

/** Returns the lines below a field's name: the fields of an object, or the minimum items of a list. */
function content(field: JsonSchema, seen: Set<string>): string[] {
  const { items, additionalProperties: entry } = field;
  if (items?.properties ?? items?.oneOf) {
    return Array.from({ length: field.minItems ?? 1 }, () =>
      listItem(fields(items ?? {}, seen)),
    ).flat();
  }
  if (typeof entry === 'object') return ['  name:', ...indent(fields(entry, seen), '    ')];
  return (field.properties ?? field.oneOf) ? indent(fields(field, seen), '  ') : [];
}

/** Indents a list item. The dash is before the first field, below the comment of that field. */
function listItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) =>
    index === first ? `  - ${line}` : index < first ? `  ${line}` : `    ${line}`,
  );
}

function comment(field: JsonSchema, options: readonly string[], condition: string): string[] {
  const choice = field.enum ?? field.items?.enum ?? options;
  const oneOf = choice.length > 0 ? `One of ${choice.join(', ')}.` : '';
  const text = [condition, field.description, oneOf].filter(Boolean).join(' ');
  return text === '' ? [] : wrap(text, 92).map((line) => `# ${line}`);
}

/** When a field is there that is not always there. */
function when(having: readonly JsonSchema[], forms: readonly JsonSchema[]): string {
  if (having.length === forms.length) return 'Optional.';
  const kinds = having.flatMap(({ properties = {} }) =>
    Object.values(properties).flatMap((field) => field.const ?? []),
  );
  return `For ${kinds.join(' and ')}.`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const indent = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);

/** It is a comment, so the lint still says that the body is empty. */
const body =
  '{/* A few short paragraphs on why the error happens, then examples. See "The body" in docs/writing-articles.md. */}';

/**
 * Makes the folder and the file of a new article, with every field of the schema to fill in.
 *
 * @param root the project's root
 * @param id `<tool>/<slug>`
 * @returns the new file, relative to the root
 * @throws an error that says what to write instead
 */
export function createArticle(root: string, id: string): string {
  if (!articleId.safeParse(id).success) throw new Error(badId(id));
  const path = `content/articles/${id}/index.mdx`;
  if (existsSync(join(root, path))) {
    throw new Error(
      `${path} is there already. Edit it, or choose another slug: the path never changes.`,
    );
  }
  const [toolId = ''] = id.split('/');
  const tools = globSync('*.yaml', { cwd: join(root, 'content/tools') }).map((file) =>
    file.slice(0, -'.yaml'.length),
  );
  if (!tools.includes(toolId)) throw new Error(unknownTool(toolId, tools.sort()));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const frontmatter = yamlSkeleton(jsonSchemaOf(article), { tool: toolId });
  writeFileSync(join(root, path), `---\n${frontmatter}---\n\n${body}\n`, { flag: 'wx' });
  return path;
}

function badId(id: string): string {
  const parts = id.split('/').map((part) =>
    part
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
  );
  const corrected = [parts[0]?.replaceAll('-', ''), parts.slice(1).join('-')].join('/');
  const advice = articleId.safeParse(corrected).success ? corrected : 'docker/manifest-unknown';
  return `"${id}" cannot be an article's id. Expected "<tool>/<slug>" in lower case, the slug in words joined by hyphens. Write: npm run new ${advice}`;
}

function unknownTool(id: string, tools: readonly string[]): string {
  const meant = nearest(id, tools);
  return [
    `There is no tool "${id}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    `The tools are ${tools.join(', ')}.`,
    `To add "${id}", write content/tools/${id}.yaml:`,
    '',
    yamlSkeleton(jsonSchemaOf(tool)),
  ].join('\n');
}

/** `npm run new docker/manifest-unknown`: creates an article with every field to fill in. */
function main(): void {
  const [id = ''] = process.argv.slice(2);
  try {
    const path = createArticle(process.cwd(), id);
    console.log(`${path}: made. Fill it in, then run: npm run lint:content -- ${id}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

if (import.meta.main) main();
