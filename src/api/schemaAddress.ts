import { absoluteAddress } from '../domain/absoluteAddress.ts';
import type { SchemaName } from './json/schemas.ts';

/** Returns the URL of a published schema. */
export function schemaAddress(name: SchemaName, site: string | URL): string {
  return absoluteAddress(`/api/${name}.schema.json`, site);
}
