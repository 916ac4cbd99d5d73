import type { z } from 'zod';
import { articleJson } from './articleJson.ts';
import { articlesJson } from './articlesJson.ts';
import { codesJson } from './codesJson.ts';
import { matchIndexJson } from './matchIndexJson.ts';
import { matchResultJson } from './matchResultJson.ts';

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
