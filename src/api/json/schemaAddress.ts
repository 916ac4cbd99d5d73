import { absoluteAddress } from '../../domain/absoluteAddress.ts';
import type { SchemaName } from './schemas.ts';

/** The address of a published schema. */
export function schemaAddress(name: SchemaName, site: string | URL): string {
  return absoluteAddress(`/api/${name}.schema.json`, site);
}
