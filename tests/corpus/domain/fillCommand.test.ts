import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLists } from '../../../src/domain/articleFields.ts';
import { fillCommand, placeholderTypes } from '../../../src/domain/shell/fillCommand.ts';
import { targetShell } from '../../../src/domain/shell/syntax.ts';
import { parseTemplate } from '../../../src/match/index.ts';
import { hostileValues, oddValues } from '../../unit/domain/hostileValues.ts';
import { articles } from '../realCorpus.ts';

const commands = articles.flatMap((article) =>
  commandLists(article).flatMap((list) =>
    list.commands
      .filter(({ run }) => run.includes('<'))
      .map((command) => ({
        run: command.run,
        shell: targetShell(command),
        types: placeholderTypes(article),
        examples: Object.fromEntries(
          Object.entries(article.values).map(([name, { example }]) => [name, example]),
        ),
      })),
  ),
);

/** An article's command with a value in one place and examples in the others. */
function fillReal(
  { run, shell, types, examples }: (typeof commands)[number],
  values: Readonly<Record<string, string | undefined>>,
): string {
  return fillCommand(parseTemplate(run), shell, { ...examples, ...values }, types)
    .map((part) => ('literal' in part ? part.literal : (part.text ?? examples[part.placeholder])))
    .join('');
}

describe('the commands of the articles', () => {
  test('take each of their examples', () => {
    const refused = commands.flatMap(({ run, shell, types, examples }) =>
      fillCommand(parseTemplate(run), shell, examples, types)
        .filter((part) => 'refused' in part && part.refused)
        .map(() => run),
    );
    expect(refused).toEqual([]);
  });

  test.each(['dash', 'bash'])('parse in %s with any value, and run none', (program) => {
    const cwd = mkdtempSync(join(tmpdir(), 'values-'));
    const own = commands.filter(({ shell }) => shell === 'sh' || shell === 'any');
    expect(own.length).toBeGreaterThan(100);
    const scripts = own.flatMap((command) =>
      [...hostileValues, ...oddValues].map((value) =>
        fillReal(
          command,
          Object.fromEntries(Object.keys(command.types).map((name) => [name, value])),
        ),
      ),
    );
    const unique = [...new Set(scripts)];
    expect(unique.length).toBeGreaterThan(500);
    // Each parses alone: read from a file by line, as a function's body that is never called.
    const result = spawnSync(program, ['-n'], {
      cwd,
      input: unique.map((script) => `(\n${script}\n)\n`).join(''),
      encoding: 'utf8',
    });
    expect([result.status, result.stderr]).toEqual([0, '']);
    // And run, where no program can be found: only what the shell does itself. `touch` would be seen.
    // A loop that waits for a program ends where it sleeps.
    const calm = unique.map(
      (script) => `(\n${script.replace(/^(?:cd|kill) /, ': ').replaceAll(' > ', ' ')}\n)\n`,
    );
    const stopped = spawnSync(`/bin/${program}`, {
      cwd,
      input: `touch() { : > canary; }\nprintf() { :; }\nsleep() { exit; }\n${calm.join('')}\necho end`,
      encoding: 'utf8',
      env: { PATH: '/nowhere' },
      maxBuffer: 1e8,
    });
    expect(stopped.stdout.endsWith('end\n')).toBe(true);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
