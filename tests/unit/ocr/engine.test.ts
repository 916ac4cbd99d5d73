import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const sizes = { 'worker.js': 4, 'data.gz': 6 };

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('OCR_FILES', { folder: '/ocr/1', sizes });
});
afterEach(() => vi.unstubAllGlobals());

const load = async () => (await import('../../../src/ocr/engine.ts')).downloadOcrEngine;

test('it tells the bytes of all files together, and never more than there are', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    // The second file comes unpacked: longer than it is on the site.
    return Promise.resolve(new Response(address.endsWith('gz') ? 'unpacked data' : 'code'));
  });
  const told: number[][] = [];
  const downloadOcrEngine = await load();
  await downloadOcrEngine((...progress) => told.push(progress), new AbortController().signal);
  expect(asked).toEqual(['/ocr/1/worker.js', '/ocr/1/data.gz']);
  expect(told.at(-1)).toEqual([10, 10]);
  expect(told.every(([done = 0, total]) => done <= 10 && total === 10)).toBe(true);
});

test.each([
  ['refused', () => Promise.reject(new TypeError('no network'))],
  ['not there', () => Promise.resolve(new Response('', { status: 404 }))],
])('a file that is %s is said with what to do', async (_, fetched) => {
  vi.stubGlobal('fetch', fetched);
  const downloadOcrEngine = await load();
  const download = downloadOcrEngine(() => undefined, new AbortController().signal);
  await expect(download).rejects.toThrow('could not be loaded. Check the connection');
});

test('aborted is not failed', async () => {
  const controller = new AbortController();
  vi.stubGlobal('fetch', () => {
    controller.abort();
    return Promise.reject(controller.signal.reason as Error);
  });
  const downloadOcrEngine = await load();
  await expect(downloadOcrEngine(() => undefined, controller.signal)).rejects.toBe(
    controller.signal.reason,
  );
});
