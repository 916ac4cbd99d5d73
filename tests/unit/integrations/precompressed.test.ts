import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompressed } from '../../../src/integrations/precompressed.ts';
import { readSettings } from '../../../src/hosting/settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function compress(site: string): Promise<void> {
  const hook = precompressed(readSettings({ SITE_URL: site }), join(folder, '.cache')).hooks[
    'astro:build:done'
  ];
  const options = { dir: pathToFileURL(`${folder}/`), logger: { info: () => undefined } };
  await hook?.(options as unknown as Parameters<NonNullable<typeof hook>>[0]);
}
const made = (name: string): boolean[] =>
  ['br', 'gz'].map((ending) => existsSync(join(folder, `${name}.${ending}`)));

test('text gets both, as it was; small, noisy, compressed and hosts’ files get none', async () => {
  const text = 'address already in use\n'.repeat(100);
  writeFileSync(join(folder, 'index.html'), text);
  for (const name of ['picture.png', '_headers', 'headers.nginx.conf', 'headers.caddy'])
    writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'small.json'), '{}');
  writeFileSync(join(folder, 'noise.wasm'), randomBytes(2000));
  await compress('https://unstuck.example.org');
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(text);
  for (const name of [
    'picture.png',
    '_headers',
    'headers.nginx.conf',
    'headers.caddy',
    'small.json',
    'noise.wasm',
  ])
    expect([name, ...made(name)]).toEqual([name, false, false]);
});

test('a file that changed after a build gets new copies, and one that did not gets the same', async () => {
  const copies = (): Buffer[] =>
    ['same.html.br', 'same.html.gz'].map((name) => readFileSync(join(folder, name)));
  writeFileSync(join(folder, 'index.html'), 'address already in use\n'.repeat(100));
  writeFileSync(join(folder, 'same.html'), 'connection refused\n'.repeat(100));
  await compress('https://unstuck.example.org');
  const first = copies();
  // A build of the next day finds the cache, and an empty `dist`.
  const changed = 'address already in USE\n'.repeat(100);
  writeFileSync(join(folder, 'index.html'), changed);
  for (const name of ['same.html.br', 'same.html.gz']) rmSync(join(folder, name));
  await compress('https://unstuck.example.org');
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(
    changed,
  );
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(changed);
  expect(copies()).toEqual(first);
});

test.each([
  ['errors/git/not-found/index.html', 11],
  ['errors/git/not-found/repro.sh', 11],
  ['search-index/words.json', 11],
  ['match/summaries/git/not-found.json', 11],
  ['errors/git/not-found.md', 6],
  ['errors/git/not-found.json', 6],
  ['errors/git/not-found/repro.txt', 6],
  ['api/articles.json', 6],
  ['llms-full.txt', 6],
])('%s is compressed at quality %i', async (name, quality) => {
  // Varied enough that both qualities differ in size.
  const text = Array.from({ length: 400 }, (_, at) => `port ${(at * 7919) % 1009} in use`).join(
    ' ',
  );
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  await compress('https://unstuck.example.org');
  const size = (quality: number): number =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  expect(size(6)).toBeGreaterThan(size(11));
  expect(readFileSync(join(folder, `${name}.br`))).toHaveLength(size(quality));
});

test('a build for this machine has none', async () => {
  writeFileSync(join(folder, 'index.html'), 'address already in use\n'.repeat(100));
  await compress('http://localhost:8080');
  expect(made('index.html')).toEqual([false, false]);
});
