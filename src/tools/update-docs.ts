import { updateDocs } from './update-docs/generatedFiles.ts';

// `npm run docs`: writes the files that are generated from the schema and the lint rules.
// `npm run docs -- --check`: fails if a file differs from what would be generated.
const check = process.argv.includes('--check');
const stale = await updateDocs(process.cwd(), check);
for (const path of stale)
  if (check)
    console.error(
      `${path}: stale: it differs from the schema and the lint rules. Run "npm run docs".`,
    );
  else console.log(`${path}: written`);
process.exitCode = check && stale.length > 0 ? 1 : 0;
