import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleScript } from './assembleScript.ts';
import { maskOutput } from './maskOutput.ts';
import { sandbox } from './sandbox.ts';
import { type Phase, type PhaseName, phaseNames, type Session } from './Session.ts';

/** What a session runs with. */
export interface SessionOptions {
  readonly fix: string;
  /** Seconds. */
  readonly limit: number;
  /** The folder with the npm packages of the script, if it needs any. */
  readonly packages: string | undefined;
}

const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Runs the session of one fix in an empty folder, with an environment of its own. */
export async function runSession(script: string, options: SessionOptions): Promise<Session> {
  const { fix, limit, packages } = options;
  const record = mkdtempSync(join(tmpdir(), 'repro-record-'));
  const file = join(record, 'script.sh');
  writeFileSync(file, assembleScript(script));
  const bin = packages === undefined ? '' : `${packages}/node_modules/.bin:`;
  const started = performance.now();
  const { timedOut, errors } = await runLimited(['bash', file, fix], limit, {
    PATH: bin + systemPath,
    UNSTUCK_RECORD: record,
    ...(packages === undefined ? {} : { NPM_PACKAGES: packages }),
  });
  const seconds = (performance.now() - started) / 1000;
  const read = (name: string): string | undefined =>
    existsSync(join(record, name)) ? readFileSync(join(record, name), 'utf8') : undefined;
  const root = read('root') ?? '';
  const mask = (text: string): string =>
    maskOutput(text, [
      [record, ''],
      [root, ''],
      [packages ?? '', '/usr/local/lib'],
      [hostname(), 'host'],
    ]);
  const phases: Partial<Record<PhaseName, Phase>> = {};
  for (const name of phaseNames) {
    const output = read(`${name}.out`);
    const status = read(`${name}.status`);
    // A phase without a status is the one that the time ran out in.
    if (output !== undefined)
      phases[name] = { status: Number(status ?? Number.NaN), output: mask(output) };
  }
  const values = Object.fromEntries(
    (read('values') ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [name = '', ...text] = line.split('\t');
        return [name, mask(text.join('\t'))];
      }),
  );
  rmSync(record, { recursive: true, force: true });
  // What a session that was ended by force could not remove itself.
  if (root.startsWith(tmpdir())) rmSync(root, { recursive: true, force: true });
  return { fix, phases, values, timedOut, seconds, errors: mask(errors) };
}

/** Runs a command to its end or its limit. @returns whether it was ended by force, and what it printed as errors */
function runLimited(
  command: readonly string[],
  limit: number,
  env: Record<string, string>,
): Promise<{ timedOut: boolean; errors: string }> {
  const [program = '', ...args] = [...sandbox(), ...command];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let timedOut = false;
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2000)));
    const end = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The whole group has ended already.
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, limit * 1000);
    child.on('error', reject);
    child.on('exit', () => {
      clearTimeout(timer);
      end();
    });
    child.on('close', () => resolve({ timedOut, errors }));
  });
}
