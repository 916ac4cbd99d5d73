import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { isAtLeast, parseNeeds, programVersion } from '../../../../src/tools/repro/needs.ts';

describe('isAtLeast', () => {
  test.each([
    ['1:2.39.5-0+deb12u3', '2.30', true],
    ['2.9', '2.30', false],
    ['2.30', '2.30', true],
    ['3', '2.30', true],
    ['2.30', '2.30.1', false],
  ])('%s against %s', (version, least, fits) => {
    expect(isAtLeast(version, least)).toBe(fits);
  });
});

describe('parseNeeds', () => {
  test('programs with their packages, root, and the limit', () => {
    const script = [
      '# needs: git (apt git >= 2.30)',
      '# needs: sshd (apt openssh-server)',
      '# needs: tsc (npm typescript@5.9.3)',
      '# needs: ng (npm @angular/cli@20.0.1)',
      '# needs: root',
      '# limit: 30',
    ].join('\n');
    expect(parseNeeds(script)).toEqual({
      programs: [
        { program: 'git', from: 'apt', package: 'git', version: '2.30' },
        { program: 'sshd', from: 'apt', package: 'openssh-server', version: undefined },
        { program: 'tsc', from: 'npm', package: 'typescript', version: '5.9.3' },
        { program: 'ng', from: 'npm', package: '@angular/cli', version: '20.0.1' },
      ],
      root: true,
      limit: 30,
      problems: [],
    });
  });

  test('every fault of a header, with its line', () => {
    const { problems } = parseNeeds(
      '# needs: git\n# needs: tsc (npm typescript@^5)\n# limit: soon\n',
    );
    expect(problems).toEqual([
      { line: 1, message: expect.stringContaining('"git" is no program with its package') },
      { line: 2, message: expect.stringContaining('# needs: tsc (npm typescript@5.9.3)') },
      { line: 3, message: expect.stringContaining('got "soon"') },
    ]);
  });

  test('a header without a program', () => {
    expect(parseNeeds('provoke() { :; }').problems).toEqual([
      { line: 1, message: expect.stringContaining('names no program') },
    ]);
  });
});

describe('programVersion', () => {
  const need = { program: 'dpkg', from: 'apt', version: undefined } as const;

  test('a program has the version of its package', () => {
    const installed = execFileSync('dpkg-query', ['--show', '--showformat=${Version}', 'dpkg']);
    expect(programVersion({ ...need, package: 'dpkg' }, undefined)).toBe(installed.toString());
  });

  test('a program of the same name from another package is not the one', () => {
    expect(
      programVersion({ ...need, package: 'dpkg-of-another-maker' }, undefined),
    ).toBeUndefined();
  });
});
