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

/** The quality of Brotli for files that no page loads: as small as gzip's best, and 25 times as fast as 11. */
const programQuality = 6;

/**
 * Files that no page loads, only programs and the few users who open them. Half of the compression's
 * time went into them: see decision 046.
 */
const forPrograms =
  /^(?:api\/|llms(?:-full)?\.txt$|errors\/[^/]+\/[^/]+\.(?:json|md)$|errors\/.*\/repro\.txt$)/;

/**
 * Writes `.br` and `.gz` copies of every file that gets smaller, for servers that send files as they
 * are. Files that pages load get the highest quality. This integration has to run after all integrations that write files.
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
        const cache = fileCache('compressed', JSON.stringify(process.versions), caches);
        const work = async (): Promise<void> => {
          for (let file = queue.shift(); file !== undefined; file = queue.shift())
            written += await compress(folder, file, cache);
        };
        await Promise.all(Array.from({ length: availableParallelism() }, work));
        pruneCaches(caches);
        logger.info(`${written} files compressed`);
      },
    },
  };
}

/** Writes the smaller copies of a file. @returns how many copies it has written */
async function compress(folder: string, name: string, cache: FileCache): Promise<number> {
  const file = join(folder, name);
  const content = await readFile(file);
  if (content.length < smallest) return 0;
  const quality = forPrograms.test(name) ? programQuality : constants.BROTLI_MAX_QUALITY;
  const level = constants.Z_BEST_COMPRESSION;
  const [br, gz] = await Promise.all([
    cache.get([`br ${quality}`, content], () =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    ),
    cache.get([`gz ${level}`, content], () => promisify(gzip)(content, { level })),
  ]);
  const smaller = [
    { copy: `${file}.br`, data: br },
    { copy: `${file}.gz`, data: gz },
  ].filter(({ data }) => data.length < content.length);
  await Promise.all(smaller.map(({ copy, data }) => writeFile(copy, data)));
  return smaller.length;
}
