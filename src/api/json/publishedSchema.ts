import { z } from 'zod';
import { schemaAddress } from './schemaAddress.ts';
import { type SchemaName, schemas } from './schemas.ts';

/**
 * A schema as it is published: JSON Schema 2020-12. It leaves fields open that it does not know, as a
 * version may get more of them: who validates against an older copy is not broken by that. The longest
 * texts allowed are left out too: they hold for who writes, before links are made whole.
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
    $id: schemaAddress(name, site),
    title: `Unstuck: ${name}, version 1`,
    ...schema,
  };
}
