import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTestRun } from '../../../src/tools/test.ts';

/** The parts of package.json that make up `npm test`. */
interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly wireit: Readonly<
    Record<
      string,
      {
        readonly command?: string;
        readonly dependencies?: readonly (string | { readonly script: string })[];
        readonly files?: readonly string[];
        readonly output?: readonly string[];
        readonly env?: Readonly<Record<string, unknown>>;
      }
    >
  >;
}
const { scripts, wireit } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const known = Object.keys(scripts);

describe('the arguments of npm test', () => {
  test('no argument is all stages, sampled; "all" is all stages in full', () => {
    expect(parseTestRun([], known)).toEqual({ scripts: ['check:all'], all: false });
    expect(parseTestRun(['all'], known)).toEqual({ scripts: ['check:all'], all: true });
  });

  test('stages, sampled or in full', () => {
    expect(parseTestRun(['unit', 'dist'], known)).toEqual({
      scripts: ['check:unit', 'check:dist'],
      all: false,
    });
    expect(parseTestRun(['all', 'browser'], known)).toEqual({
      scripts: ['check:browser'],
      all: true,
    });
  });

  test('an unknown stage names those that there are', () => {
    expect(() => parseTestRun(['unti', 'dist'], known)).toThrow(
      /^There is no stage "unti"\. The stages are: all, .*unit.*browser/,
    );
  });
});

describe('the stages', () => {
  const dependencies = (name: string): string[] =>
    (wireit[name]?.dependencies ?? []).flatMap((dependency) => {
      const script = typeof dependency === 'string' ? dependency : dependency.script;
      return [script, ...dependencies(script)];
    });

  test('npm test runs each of them, but the one that needs two more browsers', () => {
    const reached = new Set(['check:all', ...dependencies('check:all'), 'check:engines']);
    expect([...reached].sort()).toEqual(Object.keys(wireit).sort());
    expect(dependencies('check:all')).not.toContain('check:engines');
    for (const name of reached) expect(scripts[name], name).toBe('wireit');
  });

  test('each can be skipped, but the one that asks which servers the machine has', () => {
    const always = Object.entries(wireit).flatMap(([name, { command, files, output }]) =>
      command !== undefined && (files === undefined || output === undefined) ? [name] : [],
    );
    expect(always).toEqual(['check:hosts']);
  });

  test('no two builds share the files of Astro at one time', () => {
    const builders = Object.keys(wireit).filter((name) =>
      /\b(?:astro (?:check|build)|build-below-path)\b/.test(wireit[name]?.command ?? ''),
    );
    expect(builders).toHaveLength(3);
    for (const one of builders)
      for (const other of builders)
        if (one !== other)
          expect(
            dependencies(one).includes(other) || dependencies(other).includes(one),
            `${one} beside ${other}`,
          ).toBe(true);
  });

  test('no two browsers share a port', () => {
    const ports = Object.values(wireit).flatMap(({ env }) => env?.['E2E_PORT'] ?? []);
    expect(ports).toHaveLength(2);
    expect(new Set(ports).size).toBe(2);
  });
});
