import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLock, type Lock } from '../../../../src/tools/complete-lock/completeLock.ts';

test('a platform’s package that is missing is put back, beside another version if there is one', () => {
  const lock: Lock = {
    packages: {
      '': {},
      'node_modules/a': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { '@a/darwin-arm64': '2.0.0', '@a/linux-x64': '2.0.0' },
      },
      'node_modules/@a/linux-x64': { version: '2.0.0' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/b/node_modules/a': {
        version: '1.0.0',
        optionalDependencies: { '@a/linux-x64': '1.0.0' },
      },
    },
  };
  expect(completeLock(lock)).toEqual([
    'node_modules/@a/darwin-arm64',
    'node_modules/b/node_modules/a/node_modules/@a/linux-x64',
  ]);
  expect(lock.packages['node_modules/@a/darwin-arm64']).toEqual({
    version: '2.0.0',
    optional: true,
    dev: true,
    os: ['darwin'],
    cpu: ['arm64'],
  });
});

test('the project’s own lock file is whole', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  expect(completeLock(lock), 'run "npm run lock"').toEqual([]);
});
