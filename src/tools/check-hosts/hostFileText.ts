import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a built site for hosts, or what stands for it in a site that has none. */
export function hostFileText(folder: string, name: string, otherwise: string): string {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise;
}
