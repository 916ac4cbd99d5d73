import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { programVersion } from '../../../../src/tools/repro/programVersion.ts';

const need = { program: 'dpkg', from: 'apt', version: undefined } as const;

test('a program has the version of its package', () => {
  const installed = execFileSync('dpkg-query', ['--show', '--showformat=${Version}', 'dpkg']);
  expect(programVersion({ ...need, package: 'dpkg' }, undefined)).toBe(installed.toString());
});

test('a program of the same name from another package is not the one', () => {
  expect(programVersion({ ...need, package: 'dpkg-of-another-maker' }, undefined)).toBeUndefined();
});
