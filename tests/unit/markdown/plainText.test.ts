import { expect, test } from 'vitest';
import { plainText } from '../../../src/markdown/plainText.ts';

test('markup is gone, text and code stay', () => {
  expect(plainText(' Run `npm ci`, *then* see [the docs](https://example.org/). ')).toBe(
    'Run npm ci, then see the docs.',
  );
});
