import { expect, test } from 'vitest';
import { parseOptions } from '../../../../src/tools/repro/options.ts';

test('ids and flags', () => {
  expect(parseOptions(['git/', '--check', '--quick'])).toEqual({
    wanted: ['git/'],
    install: false,
    check: true,
    quick: true,
  });
});

test('an unknown option names those that there are', () => {
  expect(() => parseOptions(['--instal'])).toThrow(/--instal[^]*--install {2}install missing/);
});
