import { expect, test } from 'vitest';
import { parseNeeds } from '../../../../src/tools/repro/parseNeeds.ts';

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
