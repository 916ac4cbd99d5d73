import { absoluteUrl } from '../domain/absoluteAddress.ts';
import type { SchemaName } from './json/schemas.ts';

/** Returns the URL of a published schema. */
export function schemaPath(name: SchemaName, site: string | URL): string {
  return absoluteUrl(`/api/${name}.schema.json`, site);
}
