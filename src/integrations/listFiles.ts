import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildFiles, FileEntry } from '../offline/BuildFiles.ts';
import { fileGroup } from '../offline/fileGroup.ts';
import { fileRevision } from '../offline/fileRevision.ts';
import { builtFiles } from './builtFiles.ts';

/**
 * The largest indexes that the first visit downloads, in bytes before compression: about 1 MB
 * compressed. Larger indexes are stored as they are used, or when the user downloads everything. A
 * user who came for one article did not ask for them.
 */
export const indexLimit = 4_000_000;

/**
 * Lists the files of a built site that can be stored on a device, sorted by path.
 *
 * @param folder the built site
 */
export async function listFiles(folder: string): Promise<BuildFiles> {
  const groups: Record<'shell' | 'index' | 'rest', [string, FileEntry][]> = {
    shell: [],
    index: [],
    rest: [],
  };
  for (const path of builtFiles(folder)) {
    const address = path.replace(/(^|\/)index\.html$/, '$1');
    const group = fileGroup(address);
    if (!group) continue;
    const bytes = readFileSync(join(folder, path));
    groups[group].push([encodeURI(address), [await fileRevision(address, bytes), bytes.length]]);
  }
  const { shell, index, rest } = groups;
  const size = index.reduce((sum, [, [, bytes]]) => sum + bytes, 0);
  return size <= indexLimit
    ? { core: Object.fromEntries([...shell, ...index]), rest: Object.fromEntries(rest) }
    : { core: Object.fromEntries(shell), rest: Object.fromEntries([...index, ...rest]) };
}
