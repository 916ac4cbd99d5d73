#!/usr/bin/env node
// `unstuck` from a checkout, where Node runs TypeScript as it is (22.18 and later), else from the
// bundle that `npm run bundle` makes, which is all that a package has.
import { existsSync } from 'node:fs';

const source = new URL('../src/tools/unstuck.ts', import.meta.url);
const bundle = new URL('../dist-cli/tools/unstuck/unstuck.js', import.meta.url);

if (process.features.typescript && existsSync(source)) await import(source.href);
else if (existsSync(bundle)) await import(bundle.href);
else {
  process.stderr.write(
    `unstuck: Node.js ${process.versions.node} does not run TypeScript. Run "npm run bundle" first, or take Node.js 22.18 or newer.\n`,
  );
  process.exitCode = 2;
}
