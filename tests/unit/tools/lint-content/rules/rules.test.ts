import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../../../src/tools/lint-content/rules/index.ts';
import { lintFixture } from '../lintFixture.ts';

describe('every rule', () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))(
    '%s finds its own fixture',
    (name, rule) => {
      expect(lintFixture(name).filter((line) => line.split(' ')[1] === name)).not.toEqual([]);
      expect(rule.asks).toMatch(/\.$/);
      expect(rule.fix).toMatch(/\.$/);
    },
  );

  test.each(rules.map(({ name }) => name))('%s has a file and a test named after it', (name) => {
    const file = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(existsSync(`src/tools/lint-content/rules/${file}.ts`)).toBe(true);
    expect(existsSync(`tests/unit/tools/lint-content/rules/${file}.test.ts`)).toBe(true);
  });

  test('has a name of its own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});

test('good content has no problem', () => {
  expect(lintFixture('good')).toEqual([]);
});
