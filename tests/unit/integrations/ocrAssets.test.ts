import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { ocrAssets } from '../../../src/integrations/ocrAssets.ts';
import type { OcrFileList } from '../../../src/ocr/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'text-reader-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what pages are told of is what the site has, and the licence lies beside it', async () => {
  const { hooks } = ocrAssets();
  let list: OcrFileList | undefined;
  await hooks['astro:config:setup']?.({
    updateConfig: ({ vite }: { vite: { define: { OCR_FILES: string } } }) => {
      list = JSON.parse(vite.define.OCR_FILES) as OcrFileList;
    },
  } as never);
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${folder}/`) } as never);
  expect(list?.folder).toMatch(/^\/ocr\/\d+\.\d+\.\d+-[0-9a-f]{8}$/);
  const there = join(folder, list?.folder ?? '');
  for (const [name, size] of Object.entries(list?.sizes ?? {}))
    expect(readFileSync(join(there, name)), name).toHaveLength(size);
  expect(readdirSync(there).sort()).toEqual([
    'LICENSE.txt',
    'eng.traineddata.gz',
    'tesseract-core-simd-lstm.js',
    'tesseract-core-simd-lstm.wasm',
    'worker.js',
    'worker.js.LICENSE.txt',
  ]);
  const worker = readFileSync(join(there, 'worker.js'), 'utf8');
  expect(worker).toMatch(/^self\.trustedTypes\?\.createPolicy/);
  expect(worker).not.toContain('sourceMappingURL');
});
