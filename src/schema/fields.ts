import { z } from 'zod';

/**
 * What a field of an article is for. `inlineText`: Markdown that the site renders. `message`: what a
 * tool prints, as a template. `command`: something that users copy and run. `code`: something that
 * users write in a file, or type into a shell if that is its language.
 */
export type Role = 'inlineText' | 'message' | 'command' | 'code';

/** The role of a schema. `describe`, `min` and the like keep the role of the schema they refine. */
export const roles = z.registry<{ role: Role }>();

/** Where a field stands in the frontmatter. */
export type FieldPath = readonly (string | number)[];

/** A field that has a role, and where it stands. */
export interface RoleField {
  readonly role: Role;
  readonly value: unknown;
  readonly path: FieldPath;
}

/**
 * Every field of some data that has a role, in the order of the data. It asks the schema, so a new
 * field of an article is found here as soon as it is in the schema.
 *
 * @param data what the schema has parsed
 * @throws if the schema has a part of a kind that this function does not know
 */
export function roleFields(schema: z.core.$ZodType, data: unknown): RoleField[] {
  const fields: RoleField[] = [];
  mapRoles(schema, data, (field) => {
    fields.push(field);
    return field.value;
  });
  return fields;
}

/**
 * A copy of some data in which each field with a role is replaced. Fields inside a field with a role
 * are left to the caller.
 *
 * @param replace returns what stands in place of the field
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
  // A preprocessed field, such as a day: data that was parsed fits the schema behind it.
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

/** Whether data is of one form of a union: the form's constant fields tell. */
function isForm(form: z.core.$ZodType, data: unknown): boolean {
  if (!(form instanceof z.ZodObject)) return z.safeParse(form, data).success;
  const fields: readonly [string, unknown][] = Object.entries(form.shape);
  const own = new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  return fields.every(
    ([name, field]) => !(field instanceof z.ZodLiteral) || field.value === own.get(name),
  );
}

function mapFields(data: unknown, valueOf: (name: string, value: unknown) => unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, valueOf(name, value)]),
  );
}
