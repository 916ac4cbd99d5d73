import { z } from 'zod';
import { schemaPath } from '../schemaAddress.ts';
import { type SchemaName, schemas } from './schemas.ts';

/**
 * Returns a schema as published, as JSON Schema 2020-12. Unknown fields are allowed, so that data
 * with new fields stays valid for an older copy of the schema. The greatest text lengths are left
 * out: they limit what authors write, before links become complete URLs.
 */
export function publishedSchema(name: SchemaName, site: string | URL): object {
  const { $schema, ...schema } = z.toJSONSchema(schemas[name], {
    io: 'output',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      delete jsonSchema.maxLength;
    },
  });
  return {
    $schema,
    $id: schemaPath(name, site),
    title: `Unstuck: ${name}, version 1`,
    ...schema,
  };
}
