import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The colors of a token: in the light theme and in the dark one. */
type Pair = readonly [light: string, dark: string];

const tokens = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): ([^;]+);/g)].flatMap(
    ([, name = '', value = '']): [string, Pair][] => {
      const [light, dark = light] = value.match(/#[\da-f]{3,6}\b/g) ?? [];
      return light !== undefined && dark !== undefined ? [[name, [light, dark]]] : [];
    },
  ),
);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.replace(/[\da-f]/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['page', 'surface', 'sunken', 'accent-soft'];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_, theme) => {
  const color = (name: string): string => {
    const pair = tokens.get(name);
    if (!pair) throw new Error(`tokens.css has no color "${name}".`);
    return pair[theme];
  };
  const contrasts = (names: readonly string[], onGrounds: readonly string[]) =>
    names.flatMap((name) =>
      onGrounds.map((ground) => ({
        pair: `${name} on ${ground}`,
        ratio: contrast(color(name), color(ground)),
      })),
    );

  test('the ring of the focus has 3:1 on every ground, the dark slabs included', () => {
    for (const { pair, ratio } of contrasts(['focus'], [...grounds, 'slab']))
      expect(ratio, pair).toBeGreaterThanOrEqual(3);
  });

  test('borders of fields have 3:1', () => {
    for (const { pair, ratio } of [
      ...contrasts(['quiet'], grounds),
      ...contrasts(['slab-quiet'], ['slab']),
    ])
      expect(ratio, pair).toBeGreaterThanOrEqual(3);
  });

  test('text has 4.5:1', () => {
    for (const { pair, ratio } of [
      ...contrasts(['text', 'quiet', 'accent', 'danger', 'caution'], grounds),
      ...contrasts(['slab-text', 'slab-quiet', 'slab-mark'], ['slab']),
      ...contrasts(['on-accent'], ['accent']),
    ])
      expect(ratio, pair).toBeGreaterThanOrEqual(4.5);
  });
});

test('the formula gives the extremes that WCAG names', () => {
  expect(contrast('#fff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#777', '#777')).toBe(1);
});

test('no field has the faint color of lines as its border', () => {
  const rules = globSync('src/**/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(
      ([, selector = '', body = '']) => ({ file, selector: selector.trim(), body }),
    ),
  );
  const ofFields = rules.filter(({ selector }) =>
    /\b(?:input|select|textarea)\b|type='search'/.test(selector),
  );
  expect(ofFields.length).toBeGreaterThan(10);
  expect(ofFields.filter(({ body }) => /border[\w-]*:[^;]*var\(--line\)/.test(body))).toEqual([]);
});
