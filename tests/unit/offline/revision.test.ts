import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentRevision, fileRevision } from '../../../src/offline/revision.ts';

describe('fileRevision', () => {
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
});

describe('contentRevision', () => {
  test('is the start of the SHA-256, in hexadecimal digits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        const whole = createHash('sha256').update(bytes).digest('hex');
        expect(await contentRevision(new Uint8Array(bytes))).toBe(whole.slice(0, 16));
      }),
    );
  });
});
