import { z } from 'zod';
import { nearest } from '../../match/index.ts';

/** A message about a field for the author, and the path of the field. */
interface DescribedIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * Describes a problem that Zod found: what was expected, what the file has, and what to write
 * instead.
 *
 * @param data the whole frontmatter
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
): DescribedIssue[] {
  const root = jsonSchemaOf(schema);
  if (issue.code === 'unrecognized_keys') {
    const fields = Object.keys(schemaAt(root, issue.path, data)?.properties ?? {});
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: unknownField(key, issue.path, fields),
    }));
  }
  const field = schemaAt(root, issue.path, data);
  const name = fieldName(issue.path) || 'The frontmatter';
  const what = field?.description ? ` ${field.description}` : '';
  const input = valueAt(data, issue.path);
  const options = optionsOf(issue, root, data);
  const expected = expectation(issue, options);
  if (input === undefined)
    return [{ path: issue.path, message: `\`${name}\` is missing. ${expected}${what}` }];
  if (input === null || input === '') {
    return [{ path: issue.path, message: `\`${name}\` is empty: fill it in. ${expected}${what}` }];
  }
  return [
    {
      path: issue.path,
      message: `\`${name}\`: ${expected} Got ${got(issue, input)}.${hint(issue, input, options)}`,
    },
  ];
}

function unknownField(
  key: string,
  parent: readonly PropertyKey[],
  fields: readonly string[],
): string {
  const meant = nearest(key, fields);
  const where = parent.length > 0 ? `\`${fieldName(parent)}\`` : 'the frontmatter';
  const advice = meant ? ` Write \`${meant}\`?` : ' Remove it.';
  return `\`${key}\` is not a field of ${where}.${advice} Its fields are ${list(fields)}.`;
}

/** Returns what was expected, as a sentence. The schema's own messages already are sentences. */
function expectation(issue: z.core.$ZodIssue, options: readonly string[]): string {
  if (issue.message.startsWith('Expected')) return issue.message;
  if (options.length > 0) return `Expected one of ${list(options)}.`;
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${types[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return `Expected at least ${amount(issue.minimum, issue.origin)}.`;
    case 'too_big':
      return `Expected at most ${amount(issue.maximum, issue.origin)}.`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    case 'invalid_format':
      if (issue.format === 'url')
        return 'Expected a full https address, such as "https://docs.docker.com/".';
      return `Expected text that fits ${issue.pattern ?? issue.format}.`;
    default:
      return `${issue.message}.`;
  }
}

/** Returns the allowed values, if the field has a list of them. */
function optionsOf(issue: z.core.$ZodIssue, root: JsonSchema, data: unknown): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  const union = schemaAt(root, issue.path.slice(0, -1), data);
  const constants = union?.oneOf?.map(
    (form) => form.properties?.[String(issue.path.at(-1))]?.const,
  );
  return (constants ?? []).filter((constant) => constant !== undefined);
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'fields',
  record: 'fields',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function amount(count: number | bigint, origin: string): string {
  if (origin === 'string') return `${count} characters`;
  if (origin === 'array') return count === 1 ? 'one entry' : `${count} entries`;
  return String(count);
}

function got(issue: z.core.$ZodIssue, input: unknown): string {
  const size = issue.code === 'too_small' || issue.code === 'too_big';
  if (typeof input === 'string') return size ? `${input.length}` : `"${input.slice(0, 80)}"`;
  if (Array.isArray(input)) return size ? `${input.length}` : 'a list';
  return typeof input === 'object' ? 'fields' : `the ${typeof input} ${String(input)}`;
}

function hint(issue: z.core.$ZodIssue, input: unknown, options: readonly string[]): string {
  if (issue.code === 'invalid_type') {
    const plain = typeof input === 'number' || typeof input === 'boolean';
    if (issue.expected === 'string' && plain) return ` Quote it: '${String(input)}'.`;
    if (issue.expected === 'array' && typeof input === 'string')
      return ` Write [${input}], or "- ${input}" on a line of its own.`;
    if (issue.expected === 'string' && typeof input === 'object')
      return ' Quote text that has ": " or "{" in it.';
  }
  const meant = nearest(String(input), options);
  return meant ? ` Write \`${meant}\`?` : '';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** Returns a field's path as people write it: `fixes[0].steps[1].text`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`,
    )
    .join('');
}

/**
 * The schema of the field at a path.
 *
 * @param data what is being checked: it tells which form of a union is meant
 * @returns undefined if the schema has no such field
 */
export function schemaAt(
  schema: JsonSchema,
  path: readonly PropertyKey[],
  data: unknown,
): JsonSchema | undefined {
  const own = meantForm(schema, data);
  const [key, ...rest] = path;
  if (key === undefined) return own;
  const next = typeof key === 'number' ? own.items : field(own, String(key));
  return next && schemaAt(next, rest, (data as Record<PropertyKey, unknown> | null)?.[key]);
}

function field(schema: JsonSchema, key: string): JsonSchema | undefined {
  if (Object.hasOwn(schema.properties ?? {}, key)) return schema.properties?.[key];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** The form of a discriminated union whose constant fields the data has. */
function meantForm(schema: JsonSchema, data: unknown): JsonSchema {
  return (
    schema.oneOf?.find((form) =>
      Object.entries(form.properties ?? {}).every(
        ([name, { const: constant }]) =>
          constant === undefined || (data as Record<string, unknown> | null)?.[name] === constant,
      ),
    ) ?? schema
  );
}

/**
 * A Zod schema as JSON Schema, as authors write it: with defaults they may leave the field out.
 * What lists fields (the field table, the skeleton of a new article, the lint's hints) reads this.
 */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
}

/** The part of JSON Schema that our Zod schemas come out as. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly default?: unknown;
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}
