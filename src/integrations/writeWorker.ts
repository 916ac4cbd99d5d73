import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { fileListPath } from '../offline/listAddress.ts';
import { contentRevision } from '../offline/revisionOf.ts';
import { listFiles } from './listFiles.ts';

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
