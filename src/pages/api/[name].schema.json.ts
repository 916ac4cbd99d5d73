import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedSchema, type SchemaName, schemas } from '../../api/json/schemas.ts';

export const getStaticPaths = (() =>
  Object.keys(schemas).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** The JSON Schema of each kind of published JSON file. */
export const GET: APIRoute = ({ params, site, url }) =>
  Response.json(publishedSchema(params['name'] as SchemaName, site ?? url), {
    headers: { 'content-type': 'application/schema+json' },
  });
