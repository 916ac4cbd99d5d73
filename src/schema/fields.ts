import { z } from 'zod';

/**
 * The role of a field of an article:
 * - `inlineText`: Markdown that the site renders
 * - `message`: a template of a message that a tool prints
 * - `command`: a command that users copy and run
 * - `code`: code that users write in a file, or type into a shell if its language is a shell
 */
export type Role = 'inlineText' | 'message' | 'command' | 'code';

/** The role of a schema. `describe`, `min` and the like keep the role of the schema they refine. */
export const roles = z.registry<{ role: Role }>();

/** The path of a field in the frontmatter: keys and list indexes, such as `['fixes', 0, 'title']`. */
export type FieldPath = readonly (string | number)[];

/** A field that has a role, its value and its path. */
export interface RoleField {
  readonly role: Role;
  readonly value: unknown;
  readonly path: FieldPath;
}

/**
 * Returns every field that has a role, in the order of the data. The roles come from the schema, so
 * a field that is added to the schema needs no change here. The fields of an object are looked for once.
 *
 * @param data data that the schema has parsed, and that nothing changes after this call
 * @example
 * roleFields(article, data)[0]; // { role: 'message', value: 'fatal: …', path: ['error'] }
 * @throws if the schema has a part of a kind that this function does not know
 */
export function roleFields(schema: z.core.$ZodType, data: unknown): readonly RoleField[] {
  if (typeof data !== 'object' || data === null) return findFields(schema, data);
  const found = known.get(data);
  if (found?.schema === schema) return found.fields;
  const fields = findFields(schema, data);
  known.set(data, { schema, fields });
  return fields;
}

/** The fields of each article that was asked for: the lint, its page and its alternates ask again. */
const known = new WeakMap<object, { schema: z.core.$ZodType; fields: readonly RoleField[] }>();

function findFields(schema: z.core.$ZodType, data: unknown): RoleField[] {
  const fields: RoleField[] = [];
  mapRoles(schema, data, (field) => {
    fields.push(field);
    return field.value;
  });
  return fields;
}

/**
 * Returns a copy of the data in which `replace` has replaced each field that has a role. This
 * function does not look for further fields inside such a field.
 *
 * @param data data that the schema has parsed
 * @param replace returns the new value of a field
 * @param path the path of `data` in the frontmatter
 * @throws if the schema has a part of a kind that this function does not know
 */
export function mapRoles(
  schema: z.core.$ZodType,
  data: unknown,
  replace: (field: RoleField) => unknown,
  path: FieldPath = [],
): unknown {
  if (data === undefined) return data;
  const role = roles.get(schema)?.role;
  if (role) return replace({ role, value: data, path });
  const inside = (inner: z.core.$ZodType, value: unknown, ...keys: (string | number)[]): unknown =>
    mapRoles(inner, value, replace, [...path, ...keys]);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return inside(schema.def.innerType, data);
  // A preprocessed field, such as a date. Parsed data fits the output schema.
  if (schema instanceof z.ZodPipe) return inside(schema.def.out, data);
  if (schema instanceof z.ZodArray)
    return Array.isArray(data)
      ? data.map((item, index) => inside(schema.element, item, index))
      : data;
  if (schema instanceof z.ZodUnion) {
    const form = schema.options.find((option) => isForm(option, data));
    return form ? inside(form, data) : data;
  }
  if (schema instanceof z.ZodRecord)
    return mapFields(data, (name, value) => inside(schema.valueType, value, name));
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return mapFields(data, (name, value) => {
      const field = shape[name];
      return field ? inside(field, value, name) : value;
    });
  }
  if (!plainTypes.includes(schema._zod.def.type))
    throw new Error(
      `src/schema/fields.ts cannot look into a schema of the type "${schema._zod.def.type}" (at ${path.join('.') || 'the top'}). Add a case for it.`,
    );
  return data;
}

/** The types of schemas that have no fields. */
const plainTypes: readonly z.core.$ZodTypeDef['type'][] = [
  'string',
  'number',
  'int',
  'boolean',
  'enum',
  'literal',
];

/** Tells whether the data is of this form of a union. The constant fields of an object decide. */
function isForm(form: z.core.$ZodType, data: unknown): boolean {
  if (!(form instanceof z.ZodObject)) return z.safeParse(form, data).success;
  const fields: readonly [string, unknown][] = Object.entries(form.shape);
  const values = new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  return fields.every(
    ([name, field]) => !(field instanceof z.ZodLiteral) || field.value === values.get(name),
  );
}

function mapFields(data: unknown, valueOf: (name: string, value: unknown) => unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, valueOf(name, value)]),
  );
}
