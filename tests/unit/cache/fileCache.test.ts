import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileCache, pruneCaches } from '../../../src/cache/fileCache.ts';

let folder = '';
let made = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-cache-'));
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const make = (): Promise<Uint8Array> => {
  made += 1;
  return Promise.resolve(Buffer.from(`result ${made}`));
};
const get = async (madeBy: string, ...inputs: (string | Uint8Array)[]): Promise<string> =>
  String(await fileCache('results', madeBy, folder).get(inputs, make));

test('a result is made once, and kept for later builds', async () => {
  expect(await get('zlib 1', 'text')).toBe('result 1');
  expect(await get('zlib 1', 'text')).toBe('result 1');
  expect(await get('zlib 1', Buffer.from('text'))).toBe('result 1');
});

test('any change of an input, or of what makes the result, makes it anew', async () => {
  const lists = [['text'], ['text '], ['te', 'xt'], ['', 'text'], ['text', '']];
  const results = [await get('zlib 2', 'text')];
  for (const inputs of lists) results.push(await get('zlib 1', ...inputs));
  expect(new Set(results).size).toBe(lists.length + 1);
});

test('a result that could not be made is not kept', async () => {
  const cache = fileCache('results', 'zlib 1', folder);
  await expect(cache.get(['text'], () => Promise.reject(new Error('full')))).rejects.toThrow(
    'full',
  );
  expect(await get('zlib 1', 'text')).toBe('result 1');
});

test('a result that no build has used for a month is removed, one in use stays', async () => {
  const cache = fileCache('results', 'zlib 1', folder);
  pruneCaches(join(folder, 'none'));
  await cache.get(['old'], make);
  await cache.get(['used'], make);
  const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  for (const file of readdirSync(join(folder, 'results')))
    utimesSync(join(folder, 'results', file), longAgo, longAgo);
  await cache.get(['used'], make);
  pruneCaches(folder);
  await cache.get(['used'], make);
  expect(made).toBe(2);
  await cache.get(['old'], make);
  expect(made).toBe(3);
});
