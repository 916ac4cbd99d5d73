import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentRevision } from '../../../src/offline/revisionOf.ts';

test('is the start of the SHA-256, in hexadecimal digits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      const whole = createHash('sha256').update(bytes).digest('hex');
      expect(await contentRevision(new Uint8Array(bytes))).toBe(whole.slice(0, 16));
    }),
  );
});
