import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, afterEach, beforeEach, expect, test } from 'vitest';
import { rules } from '../../../../src/tools/lint-content/rules/index.ts';
import {
  generatedFiles,
  markdownTable,
  updateDocs,
} from '../../../../src/tools/update-docs/generatedFiles.ts';

describe('generatedFiles', async () => {
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
});

describe('markdownTable', () => {
  test('cells cannot end their cell or their line', () => {
    expect(markdownTable(['A', 'B'], [['1|2', 'x\ny']])).toBe(
      '| A | B |\n| --- | --- |\n| 1\\|2 | x y |',
    );
  });
});

describe('updateDocs', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'unstuck-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const stale = [
    'docs/article-fields.md',
    'docs/lint-rules.md',
    'content/article.schema.json',
    'content/tool.schema.json',
    'public/feedback.schema.json',
  ];

  test('a check names the stale files, and writes none', async () => {
    expect(await updateDocs(root, true)).toEqual(stale);
    expect(existsSync(join(root, 'docs'))).toBe(false);
    expect(existsSync(join(root, 'content'))).toBe(false);
  });

  test('what was written is no longer stale', async () => {
    expect(await updateDocs(root, false)).toEqual(stale);
    expect(readFileSync(join(root, 'docs/article-fields.md'), 'utf8')).toContain('`causes`');
    expect(await updateDocs(root, true)).toEqual([]);
  });
});
