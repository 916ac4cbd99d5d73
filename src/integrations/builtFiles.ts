import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All files of a built site, relative to its folder, with `/` on Windows too, in order. */
export function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
}
