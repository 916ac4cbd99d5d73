import { describe, expect, test } from 'vitest';
import { parseOptions, quickScripts } from '../../../../src/tools/repro/options.ts';
import type { Script } from '../../../../src/tools/repro/script.ts';

describe('options', () => {
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
});

describe('quickScripts', () => {
  const script = (id: string, seconds?: number): Script =>
    ({ id, record: seconds === undefined ? undefined : { seconds } }) as unknown as Script;
  const ids = (scripts: Script[]): string[] => quickScripts(scripts).map(({ id }) => id);

  test('the quickest first, none of 20 seconds or more, none that was never recorded', () => {
    expect(ids([script('b', 5), script('slow', 20), script('new'), script('a', 1)])).toEqual([
      'a',
      'b',
    ]);
  });

  test('within five minutes', () => {
    const many = Array.from({ length: 40 }, (_, number) => script(`n${number}`, 19));
    expect(ids(many)).toHaveLength(15);
  });
});
