#!/usr/bin/env node
// `unstuck` from a checkout, where Node runs TypeScript as it is (22.18 and later), else from the
// bundle that `npm run bundle` makes, which is all that a package has, else with the Node that the
// checkout has installed for itself.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('../src/tools/unstuck.ts', import.meta.url);
const bundle = new URL('../dist-cli/tools/unstuck/unstuck.js', import.meta.url);
const ownNode = new URL(
  `../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
  import.meta.url,
);

if (process.features.typescript && existsSync(source)) await import(source.href);
else if (existsSync(bundle)) await import(bundle.href);
else if (existsSync(source) && existsSync(ownNode)) {
  const args = [fileURLToPath(source), ...process.argv.slice(2)];
  process.exitCode = spawnSync(fileURLToPath(ownNode), args, { stdio: 'inherit' }).status ?? 2;
} else {
  process.stderr.write(
    `unstuck: Node.js ${process.versions.node} does not run TypeScript. Run "npm run bundle" first, or take Node.js 22.18 or newer.\n`,
  );
  process.exitCode = 2;
}
