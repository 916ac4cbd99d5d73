import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../tools/settings/readSettings.ts';
import { builtFiles } from './builtFiles.ts';
import { hostFile } from './hosts/hostFile.ts';

/** What is text, or as good as; pictures and Pagefind's own files are compressed already. */
const compressible = /\.(?:css|html|js|json|md|mjs|sh|svg|txt|wasm|webmanifest|xml|xsl)$/;

/** In bytes. What fits into one packet with its headers arrives no sooner for being smaller. */
const smallest = 1400;

/**
 * Writes a `.br` and a `.gz` beside every file that is smaller so, at their highest quality, for
 * servers that send files as they are. It has to run after all that writes files. A build for this
 * machine goes without: nothing here reads them, and they take seconds.
 */
export function precompressed({ site }: Settings): AstroIntegration {
  return {
    name: 'precompressed',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (new URL(site).hostname === 'localhost') return;
        const folder = fileURLToPath(dir);
        const queue = builtFiles(folder).filter(
          (file) => compressible.test(file) && !hostFile.test(file),
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

/** @returns how many files it has written */
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
