import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/match/spelling.ts';

describe('spelling', () => {
  // cspell:ignore monut kubctl dokcre

  test.each([
    ['kubctl', 'kubectl', 2, 1],
    ['monut', 'mount', 1, 1],
    ['monut', 'mount', 2, 1],
    ['mount', 'mount', 1, 0],
    ['docker', 'dokcre', 2, 2],
    ['docker', 'podman', 2, 3],
    ['', 'ab', 2, 2],
  ])('%s and %s, at most %i: %i', (a, b, most, expected) => {
    expect(editDistance(a, b, most)).toBe(expected);
  });

  /** The same distance by its definition, without a band and without giving up. */
  function slowDistance(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
    const changed = slowDistance(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1);
    const isSwap = a.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
    const swapped = isSwap ? slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity;
    return Math.min(changed, swapped, slowDistance(restA, b) + 1, slowDistance(a, restB) + 1);
  }

  test('the band and giving up change nothing', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1));
      }),
    );
  });
});

describe('nearest', () => {
  test.each([
    ['quikFix', ['quickFix', 'fixes'], 'quickFix'],
    ['netwrok', ['network', 'dns'], 'network'],
    ['LINUX', ['linux', 'macos'], 'linux'],
    ['x', ['causes', 'fixes'], undefined],
    ['docker/a-long-slug', ['docker/another-thing'], undefined],
    ['anything', [], undefined],
  ])('%s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});
