import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexLimit, listFiles } from '../../../src/integrations/serviceWorker.ts';

let folder = '';
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-files-'));
  write('index.html', 'home');
  write('errors/git/x/index.html', 'article');
  write('match/lookup.json', '{}');
  write('robots.txt', '');
  // A folder whose name looks like that of a file.
  write('ocr/7.0.0/core.wasm', 'reader');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('lists files by address with what they hold, in two groups', async () => {
  const { core, rest } = await listFiles(folder);
  expect(Object.keys(core)).toEqual(['', 'match/lookup.json']);
  expect(Object.keys(rest)).toEqual(['errors/git/x/', 'ocr/7.0.0/core.wasm']);
  expect(core['']).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), 4]);
});

test('a change of one file changes its entry alone', async () => {
  const before = await listFiles(folder);
  write('errors/git/x/index.html', 'ARTICLE');
  const after = await listFiles(folder);
  expect(after.core).toEqual(before.core);
  expect(after.rest['errors/git/x/']).not.toEqual(before.rest['errors/git/x/']);
});

test('an index that is too large for a first visit is left for later', async () => {
  write('search-index/terms.json', 'x'.repeat(indexLimit));
  const { core, rest } = await listFiles(folder);
  expect(Object.keys(core)).toEqual(['']);
  expect(Object.keys(rest)).toContain('match/lookup.json');
});
