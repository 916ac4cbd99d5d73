import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updateDocs } from '../../../../src/tools/update-docs/updateDocs.ts';

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
