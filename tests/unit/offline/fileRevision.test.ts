import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileRevision } from '../../../src/offline/fileRevision.ts';

const plain = new TextEncoder().encode('the data of the picture reader');
const packed = new Uint8Array(gzipSync(plain));

test('a packed file is the same whether it was unpacked on the way or not', async () => {
  expect(await fileRevision('ocr/7/eng.gz', packed)).toBe(
    await fileRevision('ocr/7/eng.gz', plain),
  );
  const other = new Uint8Array(gzipSync('other data'));
  expect(await fileRevision('ocr/7/eng.gz', packed)).not.toBe(
    await fileRevision('ocr/7/eng.gz', other),
  );
});

test('any other file is what it is', async () => {
  expect(await fileRevision('pagefind/index/en_1.pf_index', packed)).not.toBe(
    await fileRevision('pagefind/index/en_1.pf_index', plain),
  );
});
