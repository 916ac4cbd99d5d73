import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFailure, runCheck } from '../../../src/tools/run-check.ts';

const node = (code: string) => runCheck(process.execPath, ['-e', code]);

test('a check passes with exit code 0, and its output is kept', async () => {
  expect(await node('console.log("fine"); console.error("and this")')).toMatchObject({
    passed: true,
    output: 'fine\nand this\n',
  });
  expect(await node('console.error("why"); process.exit(3)')).toMatchObject({
    passed: false,
    output: 'why\n',
  });
});

test('a check whose program is missing fails, and says what to do', async () => {
  const { passed, output } = await runCheck('no-such-program', []);
  expect(passed).toBe(false);
  expect(output).toMatch(/no-such-program cannot be run.*npm ci/);
});

test('of a failed check, the last lines are kept, without colours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-failures-'));
  const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`);
  keepFailure(folder, 'links below a path', `${lines.join('\n')}\n\u001b[31m1 failed\u001b[39m\n`);
  const kept = readFileSync(join(folder, 'links-below-a-path.txt'), 'utf8');
  rmSync(folder, { recursive: true });
  expect(kept).toMatch(/^links below a path:\nline 141\n/);
  expect(kept).toMatch(/line 199\n1 failed\n$/);
});
