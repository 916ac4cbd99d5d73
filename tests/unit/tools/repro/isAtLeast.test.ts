import { expect, test } from 'vitest';
import { isAtLeast } from '../../../../src/tools/repro/isAtLeast.ts';

test.each([
  ['1:2.39.5-0+deb12u3', '2.30', true],
  ['2.9', '2.30', false],
  ['2.30', '2.30', true],
  ['3', '2.30', true],
  ['2.30', '2.30.1', false],
])('%s against %s', (version, least, fits) => {
  expect(isAtLeast(version, least)).toBe(fits);
});
