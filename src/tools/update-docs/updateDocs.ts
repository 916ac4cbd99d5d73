import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generatedFiles.ts';

/**
 * Brings the generated files up to date.
 *
 * @param root the project's root
 * @param check whether to leave the files as they are
 * @returns the paths of the files that were stale, relative to the root
 */
export async function updateDocs(root: string, check: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, content] of await generatedFiles(root)) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return stale;
}
