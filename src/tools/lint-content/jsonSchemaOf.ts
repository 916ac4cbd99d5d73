import { z } from 'zod';
import type { JsonSchema } from './JsonSchema.ts';

/**
 * A Zod schema as JSON Schema, as authors write it: with defaults they may leave the field out.
 * What lists fields (the field table, the skeleton of a new article, the lint's hints) reads this.
 */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
}
