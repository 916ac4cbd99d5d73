import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of output of tools that did what they were told, file by file in the order of their names. */
export function benignLines(folder: string): string[] {
  return globSync('*.log', { cwd: folder })
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\r?\n/));
}
