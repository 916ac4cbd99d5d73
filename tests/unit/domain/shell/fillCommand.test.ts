import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillCommand, placeholderTypes } from '../../../../src/domain/shell/fillCommand.ts';
import type { TargetShell } from '../../../../src/domain/shell/syntax.ts';
import { parseTemplate, type ValueTypeName, valueTypes } from '../../../../src/match/index.ts';
import { hostileValues, oddValues } from '../hostileValues.ts';

describe('fillCommand', () => {
  /** The command with the value in it, or undefined if it was refused anywhere. */
  function fill(
    template: string,
    shell: TargetShell,
    value: string,
    type: ValueTypeName,
  ): string | undefined {
    const names = parseTemplate(template).flatMap((part) =>
      'placeholder' in part ? [part.placeholder] : [],
    );
    const record = <T>(one: T): Record<string, T> =>
      Object.fromEntries(names.map((name) => [name, one]));
    const parts = fillCommand(parseTemplate(template), shell, record(value), record(type));
    if (parts.some((part) => 'refused' in part && part.refused)) return undefined;
    return parts.map((part) => ('literal' in part ? part.literal : part.text)).join('');
  }

  describe('what stands in a command', () => {
    const cases: readonly [TargetShell, string, ValueTypeName, string, string | undefined][] = [
      ['any', 'docker login <x>', 'host', 'ghcr.io', 'docker login ghcr.io'],
      ['any', 'cd <x>', 'path', '/my app', "cd '/my app'"],
      ['any', 'cd <x>', 'path', '~/my app', "cd ~/'my app'"],
      ['sh', 'rm <x>', 'path', '-rf', undefined],
      ['sh', 'kill "$(lsof -t -iTCP:<x>)"', 'port', '3000', 'kill "$(lsof -t -iTCP:3000)"'],
      ['sh', 'df -h "$(dirname <x>)"', 'path', '/my app/$(a)', `df -h "$(dirname '/my app/$(a)')"`],
      ['sh', 'cat "<x>"', 'path', '/my app', 'cat "/my app"'],
      ['sh', 'cat "<x>"', 'path', '/$(a)', 'cat "/\\$(a)"'],
      ['any', 'cat "<x>"', 'path', '/$(a)', undefined],
      ['sh', "ss -ltn 'sport = :<x>'", 'port', '80', "ss -ltn 'sport = :80'"],
      ['any', 'python -c "import <x>"', 'module', 'a.b', 'python -c "import a.b"'],
      ['any', 'python -c "import <x>"', 'word', 'a;b', undefined],
      ['any', 'git config core.sshCommand "ssh -i <x> -v"', 'path', '/my key', undefined],
      ['any', 'ssh h cat <x>', 'path', '/a;b', undefined],
      ['any', 'ssh h cat <x>', 'path', '/a/b', 'ssh h cat /a/b'],
      ['sh', '<x> --version', 'word', 'reboot', undefined],
      ['sh', 'sudo <x>', 'word', 'reboot', undefined],
      ['sh', 'a; <x>', 'word', 'reboot', undefined],
      ['any', 'docker-credential-<x> list', 'word', 'pass', 'docker-credential-pass list'],
      ['any', 'docker-credential-<x> list', 'word', 'a=b', undefined],
      ['sh', 'PORT=<x> npm start', 'word', 'a b', undefined],
      ['sh', 'PORT=<x> npm start', 'path', 'a b', "PORT='a b' npm start"],
      ['sh', 'echo $<x>', 'word', 'HOME', undefined],
      ['sh', 'echo "$A<x>"', 'word', 'B', undefined],
      ['sh', 'echo `cat <x>`', 'word', 'a', undefined],
      ['sh', 'ls ~<x>', 'word', 'root', undefined],
      ['any', 'git clone <x>', 'url', 'ssh://-oProxyCommand=x/y', undefined],
      ['any', 'mv <x> <x>.old', 'path', 'my lib', undefined],
      ['sh', 'mv <x> <x>.old', 'path', 'my lib', "mv 'my lib' 'my lib'.old"],
      ['powershell', 'Get-Item <x>', 'path', 'C:\\my app', "Get-Item 'C:\\my app'"],
      ['powershell', '$env:PORT = <x>; npm start', 'port', '80', '$env:PORT = 80; npm start'],
      ['powershell', '$env:PORT = <x>; npm start', 'word', 'calc', undefined],
      ['powershell', '$env:PORT=<x>', 'word', 'calc', undefined],
      ['powershell', '& <x>', 'word', 'calc', undefined],
      ['powershell', '$a = "<x>"', 'word', '$(calc)', '$a = "`$(calc)"'],
      ['powershell', "$a = '<x>'", 'word', "it's", "$a = 'it''s'"],
      ['powershell', '$a = "--b=<x>"; c', 'number', '8', '$a = "--b=8"; c'],
      ['powershell', '$a = "--b=<x>"; c', 'word', '$(calc)', undefined],
      ['powershell', '(a)[<x> - 1]', 'number', '8', '(a)[8 - 1]'],
      ['powershell', '(a)[<x> - 1]', 'word', 'calc', undefined],
      ['powershell', `a 'b("<x>'`, 'word', 'c', `a 'b("c'`],
      ['sh', `a '"' <x>`, 'path', 'b c', `a '"' 'b c'`],
      ['powershell', 'a (b -P <x> -S c).d', 'word', ';e', "a (b -P ';e' -S c).d"],
      ['powershell', 'Rename-Item <x>.py y', 'path', 'a b', undefined],
      ['powershell', 'curl.exe http://<x>/', 'host', '[::1]', "curl.exe http://'[::1]'/"],
      ['powershell', 'Select-String "a <x>"', 'word', '$(calc)', undefined],
      ['cmd', 'findstr :<x>', 'port', '80', 'findstr :80'],
      ['cmd', 'type <x>', 'path', 'C:\\my app', 'type "C:\\my app"'],
      ['cmd', 'type "<x>"', 'path', 'C:\\my app', 'type "C:\\my app"'],
      ['cmd', 'type <x>', 'path', 'a&calc', undefined],
      ['cmd', 'del <x>', 'path', '/s', undefined],
      ['sql', "SELECT '<x>'", 'word', "o'hara", "SELECT 'o''hara'"],
      ['sql', 'ALTER ROLE "<x>"', 'word', 'a"b', 'ALTER ROLE "a""b"'],
      ['sql', "SELECT '<x>'", 'user', 'DOMAIN\\me', undefined],
      ['sql', 'SELECT <x>', 'word', '1;DROP', undefined],
      ['sh', 'echo <x>', 'text', 'anything', undefined],
    ];

    test.each(cases)('%s, %s, %s %j', (shell, template, type, value, command) => {
      expect(fill(template, shell, value, type)).toBe(command);
    });

    test('one that is not known is not refused', () => {
      expect(
        fillCommand(parseTemplate('a <x> <y>'), 'sh', { x: '', y: 'b' }, { x: 'word' }),
      ).toEqual([
        { literal: 'a ' },
        { placeholder: 'x', text: undefined, refused: false },
        { literal: ' ' },
        { placeholder: 'y', text: undefined, refused: false },
      ]);
    });

    test('names of objects are no values', () => {
      const [, part] = fillCommand(parseTemplate('a <constructor>'), 'sh', {}, {});
      expect(part).toMatchObject({ text: undefined });
    });
  });

  // What a shell hands to its program, in the places that articles have.
  const places: readonly (readonly [template: string, argument: (value: string) => string])[] = [
    ["printf '%s\\0' <x>", (value) => value],
    ["printf '%s\\0' a/<x>/b", (value) => `a/${value}/b`],
    ["printf '%s\\0' --a=<x>", (value) => `--a=${value}`],
    ["printf '%s\\0' me@<x>", (value) => `me@${value}`],
    ['printf \'%s\\0\' "<x>"', (value) => value],
    ["printf '%s\\0' '<x>'", (value) => value],
    ['printf \'%s\\0\' "import <x>; a"', (value) => `import ${value}; a`],
    ["printf '%s\\0' 'sport = :<x>'", (value) => `sport = :${value}`],
    ['printf \'%s\\0\' "$(printf %s <x>)"', (value) => value],
    ['printf \'%s\\0\' "$(printf %s "<x>")"', (value) => value],
    ['A=<x>; printf \'%s\\0\' "$A"', (value) => value],
    ["true && (printf '%s\\0' <x>)", (value) => value],
  ];
  const home = process.env['HOME'] ?? '';

  describe.each(['sh', 'bash'])('%s takes a value as one argument or it is refused', (program) => {
    const run = (command: string, cwd: string): string =>
      execFileSync(program, ['-c', command], { cwd, encoding: 'utf8' });
    /** Runs all commands with the values in one shell. @returns the values that no template took */
    const check = (values: readonly string[], cwd: string): string[] => {
      const commands: string[] = [];
      const expected: string[] = [];
      const refused: string[] = [];
      for (const value of values) {
        const before = commands.length;
        for (const shell of ['sh', 'any'] as const) {
          for (const [template, argument] of places) {
            for (const type of ['word', 'path', 'url'] as const) {
              const command = fill(template, shell, value, type);
              if (command === undefined) continue;
              // `~/` at the start of a word is what its writer means by it.
              const unfolded =
                template.includes(' <x>') && !/["']\S* <x>\S*["']|'sport|import/.test(template);
              const meant = unfolded && value.startsWith('~/') ? home + value.slice(1) : value;
              commands.push(command);
              expected.push(argument(meant));
            }
          }
        }
        if (commands.length === before) refused.push(value);
      }
      // A line that does not end is an error of the shell, and `execFileSync` throws it.
      const printed = commands.length > 0 ? run(commands.join('\n'), cwd) : '';
      expect(printed.split('\0').slice(0, -1)).toEqual(expected);
      return refused;
    };

    test('hostile and odd ones, and nothing is made', () => {
      const cwd = mkdtempSync(join(tmpdir(), 'values-'));
      const values = [...hostileValues, ...oddValues].filter(
        (value) => !/^~\//.test(value) || value === '~/app',
      );
      expect(values.length - check(values, cwd).length).toBeGreaterThan(25);
      expect(readdirSync(cwd)).toEqual([]);
    });

    test('whatever the text', () => {
      const cwd = mkdtempSync(join(tmpdir(), 'values-'));
      const unit = fc.constantFrom(...'\'"`$(){}[];&|<>\\!#*?~=%^,@-./: aZ9é\n\u202e’');
      fc.assert(
        // Many values for each process, as starting a shell costs more than all that it does here.
        fc.property(
          fc.array(
            fc
              .string({ unit, minLength: 1, maxLength: 12 })
              .filter((value) => !value.startsWith('~/')),
            { minLength: 20, maxLength: 30 },
          ),
          (values) => {
            check(values, cwd);
          },
        ),
        { numRuns: 15 },
      );
      expect(readdirSync(cwd)).toEqual([]);
    });
  });

  test('no type of value allows a line end', () => {
    for (const name of Object.keys(valueTypes))
      expect(fill('echo <x>', 'any', 'a\nb', name as ValueTypeName)).toBeUndefined();
  });
});

describe('placeholderTypes', () => {
  test('the type of each placeholder, by name', () => {
    const values = { host: { type: 'host' }, port: { type: 'port', label: 'Port' } } as const;
    expect(placeholderTypes({ values })).toEqual({ host: 'host', port: 'port' });
  });
});
