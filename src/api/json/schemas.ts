import { z } from 'zod';
import { schemaPath } from '../published.ts';
import { articleJson } from './article.ts';
import { articlesJson, codesJson } from './lists.ts';
import { matchIndexJson, matchResultJson } from './match.ts';

/** The published schemas, by name: `/api/<name>.schema.json`. */
export const schemas = {
  article: articleJson,
  articles: articlesJson,
  codes: codesJson,
  'match-index': matchIndexJson,
  'match-result': matchResultJson,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The name of a published schema. */
export type SchemaName = keyof typeof schemas;

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
