import { expect, test } from 'vitest';
import { runCheck } from '../../../src/tools/run-check.ts';

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
