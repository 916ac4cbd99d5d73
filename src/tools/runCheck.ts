import { spawn } from 'node:child_process';
import { localSettings } from '../hosting/readSettings.ts';
import type { Check } from './Check.ts';

/** How a check ended. */
export interface CheckResult {
  readonly check: Check;
  readonly passed: boolean;
  readonly seconds: number;
  /** What it printed, both streams. */
  readonly output: string;
}

/** Runs a check to its end. npm has put `node_modules/.bin` first on the PATH. */
export function runCheck(check: Check): Promise<CheckResult> {
  const started = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const done = (passed: boolean): void => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ check, passed, seconds, output: Buffer.concat(chunks).toString('utf8') });
    };
    const child = spawn(check.command, check.args, {
      // A host that tests before it builds has settings for the build; tests are for this machine.
      env: {
        FORCE_COLOR: '0',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...process.env,
        ...localSettings,
        PUBLIC_FEEDBACK_ENDPOINT: '',
        PUBLIC_REPOSITORY_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm's programs are .cmd files there.
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(
        Buffer.from(`${check.command} cannot be run: ${error.message}. Run "npm ci" first.\n`),
      );
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}
