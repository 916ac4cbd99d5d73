import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { type BuildFiles, type FileEntry, fileGroup, fileListPath } from '../offline/build.ts';
import { contentRevision, fileRevision } from '../offline/revision.ts';
import { builtFiles } from './builtFiles.ts';

/**
 * Writes the service worker. This integration has to run after all integrations that write or
 * change files of the site, as the worker knows the content of these files.
 */
export function serviceWorker(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => writeWorker(fileURLToPath(dir), base),
    },
  };
}

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

/**
 * Writes the service worker of a built site, `worker.js`, and the list of files that it stores.
 * Both change when any of these files changes, so browsers notice the update.
 *
 * @param folder the built site, with all its files
 * @param base the path that the site is served from, such as `/`
 */
export async function writeWorker(folder: string, base: string): Promise<void> {
  const list = Buffer.from(JSON.stringify(await listFiles(folder)));
  const path = join(folder, fileListPath);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, list);
  const id = await contentRevision(list);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    base,
    define: { __BUILD__: JSON.stringify(id), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        input: fileURLToPath(new URL('../offline/worker/worker.ts', import.meta.url)),
        // A classic script, as some browsers have no modules in service workers.
        output: { format: 'iife', entryFileNames: 'worker.js' },
      },
    },
  });
}
