import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from 'prettier';
import { generatedFiles } from '../../../../src/tools/update-docs/generatedFiles.ts';
import { rules } from '../../../../src/tools/lint-content/rules/index.ts';

const files = await generatedFiles(process.cwd());

test('is what the repository has: else run "npm run docs"', () => {
  for (const [path, content] of files) expect(readFileSync(path, 'utf8'), path).toBe(content);
});

test('has every rule and nested fields', () => {
  const contributing = files.get('CONTRIBUTING.md') ?? '';
  for (const { name } of rules) expect(contributing).toContain(`| \`${name}\` `);
  expect(contributing).toContain('| `causes[].confirm.shows` ');
});

test('is as Prettier would write it', async () => {
  const contributing = files.get('CONTRIBUTING.md') ?? '';
  expect(
    await check(contributing, { parser: 'markdown', printWidth: 100, singleQuote: true }),
  ).toBe(true);
});
