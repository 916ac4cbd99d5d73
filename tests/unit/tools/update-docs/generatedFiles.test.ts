import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../../../src/tools/update-docs/generatedFiles.ts';
import { rules } from '../../../../src/tools/lint-content/rules/index.ts';

const files = await generatedFiles(process.cwd());

test('the repository has the generated files: if not, run "npm run docs"', () => {
  for (const [path, content] of files) expect(readFileSync(path, 'utf8'), path).toBe(content);
});

test('every rule and nested fields have a row', () => {
  for (const { name } of rules)
    expect(files.get('docs/lint-rules.md')).toContain(`\n| \`${name}\` |`);
  expect(files.get('docs/article-fields.md')).toContain('\n| `causes[].confirm.shows` |');
});

test.each(['docs/article-fields.md', 'docs/lint-rules.md'])(
  '%s: columns are not padded, so that a change of one cell changes one line',
  (path) => {
    const rows = files.get(path)?.match(/^\|.*$/gm) ?? [];
    expect(rows.length).toBeGreaterThan(rules.length);
    for (const row of rows) expect(row).not.toMatch(/ {3}|-{4}/);
  },
);
