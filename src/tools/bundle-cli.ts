import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the command line and its dependencies as plain JavaScript for Node.js 20. The library for MCP
 * is a separate chunk, which only `unstuck mcp` loads.
 *
 * @param folder the output folder; its content is deleted first
 */
export async function bundleCli(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [fileURLToPath(new URL('./unstuck.ts', import.meta.url))],
    // The same depth as `src/tools/unstuck`, so that the relative path of the built site is the same.
    outdir: join(folder, 'tools/unstuck'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    // Writes the comments that licenses require into a separate file.
    legalComments: 'linked',
    // CommonJS dependencies call `require` for Node's own modules.
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
