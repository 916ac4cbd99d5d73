import { expect, test } from 'vitest';
import { measure } from '../../../../bench/build/measure.ts';

const run = (code: string): ReturnType<typeof measure> =>
  measure('.', [process.execPath, '-e', code], {});

/** Uses about as much processor time as a build of one page. */
const work = 'const end = process.cpuUsage().user + 400000; while (process.cpuUsage().user < end);';

test('the time of processes that a command started counts too', async () => {
  const started = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(work)}])`;
  const { seconds } = await run(started);
  expect(seconds).toBeGreaterThanOrEqual(0.4);
});

test('a command that fails is an error with its output', async () => {
  await expect(run('console.error("no space left"); process.exit(3)')).rejects.toThrow(
    'no space left',
  );
});
