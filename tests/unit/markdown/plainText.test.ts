import { expect, test } from 'vitest';
import { plainText } from '../../../src/markdown/plainText.ts';

test('markup is gone, text and code stay', () => {
  expect(plainText(' Run `npm ci`, *then* see [the docs](https://example.org/). ')).toBe(
    'Run npm ci, then see the docs.',
  );
});

test('code keeps the marks that are asked for, but none of its own kind around them', () => {
  expect(plainText('Take *the package* behind `from`.', '`')).toBe(
    'Take the package behind `from`.',
  );
  expect(plainText('Type `` a`b `` in [it](https://example.org/).', '`')).toBe('Type a`b in it.');
});
