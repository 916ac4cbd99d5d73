import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitText, slabSize, wrapText } from '../../../../src/discovery/shareImage/layout.ts';

const words = (text: string, columns: number): string[] =>
  wrapText(text, columns).map(([from, to]) => text.slice(from, to));

test('lines break at spaces, and cut only what is wider than a line', () => {
  expect(words('no space left on device', 10)).toEqual(['no space', 'left on', 'device']);
  expect(words('abcdefgh ij', 5)).toEqual(['abcde', 'fgh', 'ij']);
  expect(words('exactly10! next', 10)).toEqual(['exactly10!', 'next']);
});

/** As long as `error` may be, of what tools print. */
const message = fc
  .string({ minLength: 1, maxLength: 160 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

test('no character is lost, and no line is too wide', () => {
  fc.assert(
    fc.property(message, fc.integer({ min: 1, max: 60 }), (text, columns) => {
      const lines = words(text, columns);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    }),
  );
});

test('every message that the schema allows fits the slab', () => {
  fc.assert(
    fc.property(message, (text) => {
      const { size, lineHeight, lines } = fitText(text, slabSize.width, slabSize.height);
      expect(lines.length * size * lineHeight).toBeLessThanOrEqual(slabSize.height);
      for (const [from, to] of lines)
        expect((to - from) * size * 0.6).toBeLessThanOrEqual(slabSize.width);
      expect(size).toBeGreaterThanOrEqual(32);
    }),
  );
});

test('a short message is large, and a long word rather small than cut', () => {
  expect(fitText('Killed', slabSize.width, slabSize.height).size).toBe(76);
  const long = 'net::ERR_CERT_COMMON_NAME_INVALID';
  expect(fitText(long, slabSize.width, slabSize.height)).toMatchObject({
    size: 50,
    lines: [[0, long.length]],
  });
});

test('what cannot fit is an error that says so', () => {
  expect(() => fitText('x'.repeat(2000), slabSize.width, slabSize.height)).toThrow(
    'does not fit into its share picture',
  );
});
