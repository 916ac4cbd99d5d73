import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { type FileCache, fileCache, pruneCaches } from '../cache/fileCache.ts';
import { isHostFile } from '../hosting/hosts.ts';
import type { Settings } from '../hosting/settings.ts';
import { builtFiles } from './builtFiles.ts';

/** Files that compress well. Images and Pagefind's own files are compressed already. */
const compressible = /\.(?:css|html|js|json|md|mjs|sh|svg|txt|wasm|webmanifest|xml|xsl)$/;

/** In bytes. A smaller file fits into one packet with its headers, so compression would not save time. */
const smallest = 1400;

/**
 * Writes `.br` and `.gz` copies of every file that gets smaller, at the highest quality, for servers
 * that send files as they are. This integration has to run after all integrations that write files.
 * A build for localhost gets no copies: nothing reads them there, and compressing takes seconds.
 * Files that did not change since an earlier build get their copies from the cache.
 *
 * @param caches the folder of all caches
 */
export function precompressed({ site }: Settings, caches?: string): AstroIntegration {
  return {
    name: 'precompressed',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (new URL(site).hostname === 'localhost') return;
        const folder = fileURLToPath(dir);
        const queue = builtFiles(folder).filter(
          (file) => compressible.test(file) && !isHostFile(file),
        );
        let written = 0;
        const cache = fileCache('compressed', JSON.stringify([settings, process.versions]), caches);
        const work = async (): Promise<void> => {
          for (let file = queue.shift(); file !== undefined; file = queue.shift())
            written += await compress(join(folder, file), cache);
        };
        await Promise.all(Array.from({ length: availableParallelism() }, work));
        pruneCaches(caches);
        logger.info(`${written} files compressed`);
      },
    },
  };
}

/** The settings of both encodings, at the highest quality. */
const settings = {
  br: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  gz: { level: constants.Z_BEST_COMPRESSION },
} as const;

/** Writes the smaller copies of a file. @returns how many copies it has written */
async function compress(file: string, cache: FileCache): Promise<number> {
  const content = await readFile(file);
  if (content.length < smallest) return 0;
  const [br, gz] = await Promise.all([
    cache.get(['br', content], () =>
      promisify(brotliCompress)(content, {
        params: { ...settings.br, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }),
    ),
    cache.get(['gz', content], () => promisify(gzip)(content, settings.gz)),
  ]);
  const smaller = [
    { name: `${file}.br`, data: br },
    { name: `${file}.gz`, data: gz },
  ].filter(({ data }) => data.length < content.length);
  await Promise.all(smaller.map(({ name, data }) => writeFile(name, data)));
  return smaller.length;
}
