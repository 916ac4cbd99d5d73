import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the command line as plain JavaScript for the oldest Node.js that the project takes, with all
 * that it needs. The protocol's library is a chunk of its own, which only `unstuck mcp` loads.
 *
 * @param folder where it is written; what is there goes
 */
export async function bundleCli(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [fileURLToPath(new URL('./unstuck.ts', import.meta.url))],
    // As deep as `src/tools/unstuck`: the built site is at the same place from there.
    outdir: join(folder, 'tools/unstuck'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    // The comments that licences ask to be kept, in a file beside.
    legalComments: 'linked',
    // What is CommonJS inside requires Node's own modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
}

/** `npm run bundle`: bundles `unstuck` in `dist-cli`, for Node.js 20 and for packages. */
async function main(): Promise<void> {
  await bundleCli('dist-cli');
  console.log('dist-cli: written');
}

if (import.meta.main) await main();
