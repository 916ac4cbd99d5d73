import { expect, test } from 'vitest';
import { maxFileSize, readLog } from '../../../../src/search/diagnose/readLog.ts';

test('a character that lies across two chunks is whole, and progress reaches the end', async () => {
  const text = 'ä'.repeat(100_000);
  const blob = new Blob([text]);
  const seen: number[] = [];
  expect(await readLog(blob, (bytes) => seen.push(bytes))).toBe(text);
  expect(seen.at(-1)).toBe(blob.size);
});

test.each([
  ['utf-16le', [0xff, 0xfe], 'utf16le'],
  ['utf-16be', [0xfe, 0xff], 'swap'],
])('%s is known by its byte order mark', async (_, mark, how) => {
  const body = Buffer.from('fatal: ä', 'utf16le');
  if (how === 'swap') body.swap16();
  expect(
    await readLog(new Blob([new Uint8Array(mark), new Uint8Array(body)]), () => undefined),
  ).toBe('fatal: ä');
});

test('a picture, and a file that is too large or empty are refused, with what to do', async () => {
  await expect(readLog(new Blob([new Uint8Array([1, 0, 2])]), () => undefined)).rejects.toThrow(
    'not a text file',
  );
  const large = { size: maxFileSize + 1 } as Blob;
  await expect(readLog(large, () => undefined)).rejects.toThrow(
    'The file has 64.1 MB, and at most 64 MB are read.',
  );
  await expect(readLog(new Blob([]), () => undefined)).rejects.toThrow('The file is empty.');
});
