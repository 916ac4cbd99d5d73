import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** How a check ended. */
interface CheckResult {
  readonly passed: boolean;
  readonly seconds: number;
  /** What it printed, both streams. */
  readonly output: string;
}

/** Runs a program of the PATH to its end. npm has put `node_modules/.bin` first on the PATH. */
export function runCheck(command: string, args: readonly string[]): Promise<CheckResult> {
  const started = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const done = (passed: boolean): void => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ passed, seconds, output: Buffer.concat(chunks).toString('utf8') });
    };
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm's programs are .cmd files there.
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${command} cannot be run: ${error.message}. Run "npm ci" first.\n`));
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

/** The lines of a failed check that `npm test` prints again. The runners of tests sum up at their end. */
const lastLines = 60;

/** Keeps the end of what a failed check printed as a file of `folder`, where `npm test` finds it. */
export function keepFailure(folder: string, title: string, output: string): void {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n').slice(-lastLines);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${title.replace(/\W+/g, '-')}.txt`),
    `${title}:\n${lines.join('\n')}\n`,
  );
}

/**
 * `run-check.ts [--quiet] TITLE COMMAND…`: runs a check of `npm test` and prints its output at its end,
 * because the output of checks that run side by side would mix. With `--quiet`, the output of a check
 * that passed is left out.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const quiet = args[0] === '--quiet';
  const [title = '', command = '', ...rest] = quiet ? args.slice(1) : args;
  const { passed, seconds, output } = await runCheck(command, rest);
  const shown = passed && quiet ? '' : `${output.trimEnd()}\n`;
  process.stdout.write(`${passed ? '✓' : '✗'} ${title} (${seconds.toFixed(1)} s)\n${shown}`);
  const { FAILED_CHECKS: folder } = process.env;
  if (!passed && folder !== undefined) keepFailure(folder, title, output);
  process.exitCode = passed ? 0 : 1;
}

if (import.meta.main) await main();
