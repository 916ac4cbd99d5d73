import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
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
 */
export function precompressed({ site }: Settings): AstroIntegration {
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
        const work = async (): Promise<void> => {
          for (let file = queue.shift(); file !== undefined; file = queue.shift())
            written += await compress(join(folder, file));
        };
        await Promise.all(Array.from({ length: availableParallelism() }, work));
        logger.info(`${written} files compressed`);
      },
    },
  };
}

/** Writes the smaller copies of a file. @returns how many copies it has written */
async function compress(file: string): Promise<number> {
  const content = await readFile(file);
  if (content.length < smallest) return 0;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  const smaller = [
    { name: `${file}.br`, data: br },
    { name: `${file}.gz`, data: gz },
  ].filter(({ data }) => data.length < content.length);
  await Promise.all(smaller.map(({ name, data }) => writeFile(name, data)));
  return smaller.length;
}
