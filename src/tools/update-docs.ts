import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from './update-docs/generatedFiles.ts';

// `npm run docs`: writes the files that are generated from the schema and the lint rules. `npm run
// docs -- --check`: fails if a generated file is outdated.
const check = process.argv.includes('--check');
for (const [path, content] of await generatedFiles(process.cwd())) {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  if (check) {
    console.error(
      `${path}: stale: it differs from the schema and the lint rules. Run "npm run docs".`,
    );
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`${path}: written`);
  }
}
