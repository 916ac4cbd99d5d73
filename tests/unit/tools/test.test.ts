import { expect, test } from 'vitest';
import { runStage } from '../../../src/tools/test.ts';

const node = (name: string, code: string) => ({
  name,
  command: process.execPath,
  args: ['-e', code],
});

test('every check of a stage runs, though one fails, and its output is kept', async () => {
  const seen: string[] = [];
  const stage = {
    name: 'x',
    checks: [
      node('bad', 'console.error("why"); process.exit(3)'),
      node('good', 'console.log("fine")'),
      { name: 'none', command: 'no-such-program', args: [] },
    ],
  };
  const results = await runStage(stage, ({ check }) => seen.push(check.name));
  const byName = new Map(results.map((result) => [result.check.name, result]));
  expect(seen.sort()).toEqual(['bad', 'good', 'none']);
  expect(byName.get('bad')).toMatchObject({ passed: false, output: 'why\n' });
  expect(byName.get('good')).toMatchObject({ passed: true, output: 'fine\n' });
  expect(byName.get('none')).toMatchObject({ passed: false });
  expect(byName.get('none')?.output).toContain('no-such-program cannot be run');
});
