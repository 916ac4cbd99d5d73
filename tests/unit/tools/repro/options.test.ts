import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../../../src/tools/repro/options.ts';

describe('options', () => {
  test('ids and flags', () => {
    expect(parseOptions(['git/', '--check', '--due'])).toEqual({
      wanted: ['git/'],
      install: false,
      check: true,
      due: true,
    });
  });

  test('an unknown option names those that there are', () => {
    expect(() => parseOptions(['--instal'])).toThrow(/--instal[^]*--install {2}install missing/);
  });
});
