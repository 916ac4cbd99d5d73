import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from './types.ts';
import { readCorpus } from './readCorpus.ts';
import { today } from './today.ts';

/** The last corpus that was read, and the state of the files that it was read from. */
let cached: { readonly state: string; readonly corpus: Corpus } | undefined;

/**
 * Returns the content of a project as of today. A build asks six times, but reads the files once.
 * The dev server keeps this module loaded while authors edit, so a changed file is read again.
 *
 * @param root the project's root, absolute; its content is in `content`
 */
export function cachedCorpus(root: string): Corpus {
  const day = today();
  const state = JSON.stringify([root, day, fileStates(join(root, 'content'))]);
  if (cached?.state !== state) cached = { state, corpus: readCorpus(root, 'content', day) };
  return cached.corpus;
}

/** The path, size and time of change (in milliseconds) of every file in a folder. */
function fileStates(folder: string): [path: string, size: number, changed: number][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const { size, mtimeMs } = statSync(path);
      return [path, size, mtimeMs];
    });
}

/**
 * Returns a function that gives the display name of a tool.
 *
 * @example
 * toolNames(corpus)('docker'); // 'Docker'
 * toolNames(corpus)('unknown'); // 'unknown'
 */
export function toolNames(corpus: Corpus): (tool: string) => string {
  const names = new Map(corpus.tools.map(({ id, data }) => [id, data?.name ?? id]));
  return (tool) => names.get(tool) ?? tool;
}
