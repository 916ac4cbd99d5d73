import type { JsonSchema } from './JsonSchema.ts';

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
