import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TargetShell } from '../../../../src/domain/shell/syntax.ts';
import { quoteValue } from '../../../../src/domain/shell/quoteValue.ts';
import { hostileValues, oddValues } from '../hostileValues.ts';

// PowerShell and cmd are not on every machine that runs the tests: for these, the text is checked.
const cases: readonly [TargetShell, string, string | undefined][] = [
  ['sh', 'ghcr.io', 'ghcr.io'],
  ['sh', '/my app', "'/my app'"],
  ['sh', "it's", String.raw`'it'\''s'`],
  ['sh', '$(reboot)', "'$(reboot)'"],
  ['sh', '=ls', "'=ls'"],
  ['sh', 'a,b', "'a,b'"],
  ['sh', '', "''"],
  ['sh', 'a\nb', undefined],
  ['sh', 'a\u202eb', undefined],
  ['any', '/my app', "'/my app'"],
  ['any', "it's", undefined],
  ['any', 'C:\\R&D', undefined],
  ['any', '%PATH%', undefined],
  ['any', 'https://a/%20b', 'https://a/%20b'],
  ['powershell', 'C:\\Users', 'C:\\Users'],
  ['powershell', '@types/node', "'@types/node'"],
  ['powershell', "it's", "'it''s'"],
  ['powershell', 'it’s', "'it’’s'"],
  ['powershell', '$(calc)', "'$(calc)'"],
  ['powershell', 'a;b`c', "'a;b`c'"],
  ['powershell', 'a,b', "'a,b'"],
  ['powershell', 'a"b', undefined],
  ['powershell', 'a&b', undefined],
  ['powershell', 'C:\\my app\\', undefined],
  ['cmd', 'C:\\Users', 'C:\\Users'],
  ['cmd', 'my app', '"my app"'],
  ['cmd', 'a,b', '"a,b"'],
  ['cmd', '%PATH%', undefined],
  ['cmd', 'a!b', undefined],
  ['cmd', 'a^b', undefined],
  ['cmd', 'a&b', undefined],
  ['cmd', 'my app\\', undefined],
  ['sql', 'app', 'app'],
  ['sql', "o'hara", "'o''hara'"],
  ['sql', 'a\\', undefined],
];

test.each(cases)('%s: %j is written %j', (shell, value, quoted) => {
  expect(quoteValue(value, shell)).toBe(quoted);
});

describe.each(['sh', 'bash'])('%s reads one word, the value', (program) => {
  const read = (words: readonly string[]): string[] =>
    execFileSync(program, ['-c', `printf '%s\\0' ${words.join(' ')}`], { encoding: 'utf8' })
      .split('\0')
      .slice(0, -1);

  test.each(['sh', 'any'] as const)('%s', (shell) => {
    const values = [...hostileValues, ...oddValues].filter((value) => quoteValue(value, shell));
    expect(values.length).toBeGreaterThan(15);
    // `~` at the start is the one thing that is quoted here, and left to the shell in a command.
    expect(read(values.map((value) => quoteValue(value, shell) ?? ''))).toEqual(values);
  });

  test('whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 150, maxLength: 300 }),
        (all) => {
          for (const shell of ['sh', 'any'] as const) {
            const values = all.filter((value) => quoteValue(value, shell) !== undefined);
            expect(read(values.map((value) => quoteValue(value, shell) ?? ''))).toEqual(
              values.length > 0 ? values : [''],
            );
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

test('in no quotes of PowerShell, cmd or SQL is one that would close them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'\'"‘’‚‛“”„`$\\&|;%!^<> a') }), (value) => {
      const powershell = quoteValue(value, 'powershell');
      if (powershell?.startsWith("'"))
        expect(powershell.slice(1, -1).replace(/['‘’‚‛]{2}/g, '')).not.toMatch(/['‘’‚‛]/);
      expect(quoteValue(value, 'cmd')?.replace(/^"|"$/g, '') ?? '').not.toMatch(/["%!^&|<>]/);
      const sql = quoteValue(value, 'sql');
      if (sql?.startsWith("'")) expect(sql.slice(1, -1).replaceAll("''", '')).not.toMatch(/['\\]/);
    }),
    { numRuns: 3000 },
  );
});
