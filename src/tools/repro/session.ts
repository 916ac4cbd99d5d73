import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { assembleScript } from './script.ts';

/** The phases of a session, in order. Only a script with a `set_up` function has the phase `set-up`. */
export const phaseNames = ['set-up', 'provoke', 'check-before', 'fix', 'check-after'] as const;

export type PhaseName = (typeof phaseNames)[number];

/** The result of a phase. */
interface Phase {
  /** The exit code; NaN if the phase did not end. */
  readonly status: number;
  /** The masked output: standard output and standard error. */
  readonly output: string;
}

/** The results of the session of one fix. */
export interface Session {
  readonly fix: string;
  readonly phases: Readonly<Partial<Record<PhaseName, Phase>>>;
  /** The values in the message, as the script states them, masked, by placeholder. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether the session was ended because it exceeded its time limit. */
  readonly timedOut: boolean;
  readonly seconds: number;
  /** The error output of bash itself, such as a syntax error of the script. */
  readonly errors: string;
}

/** The options of a session. */
interface SessionOptions {
  /** The id of the fix. */
  readonly fix: string;
  /** The time limit, in seconds. */
  readonly limit: number;
  /** The folder with the npm packages of the script, if it needs any. */
  readonly packages: string | undefined;
}

const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Runs the session of one fix in an empty folder, with a minimal environment. */
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
    // A phase has output but no status if the session ended during the phase.
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
  // A session that was killed could not remove its folder itself.
  if (root.startsWith(tmpdir())) rmSync(root, { recursive: true, force: true });
  return { fix, phases, values, timedOut, seconds, errors: mask(errors) };
}

/**
 * Runs a command in the sandbox, and kills it when it exceeds the time limit.
 *
 * @param limit the time limit, in seconds
 * @returns whether it was killed, and the end of its standard error
 */
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

/** Enables the loopback interface in the new network namespace, then executes the command. */
const enableLoopback = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const namespaces = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
/** The sandbox commands to try: as root, and as a user without privileges. */
const sandboxCommands: readonly (readonly string[])[] = [
  ['unshare', ...namespaces, ...enableLoopback],
  ['unshare', '--user', '--map-current-user', '--keep-caps', ...namespaces, ...enableLoopback],
];

let workingSandbox: readonly string[] | undefined;

/**
 * Returns the command that runs another command in a sandbox: with no network except loopback, and so
 * that all child processes end with the command. Empty if the system has no working `unshare`. The
 * caller then has to end the process group.
 */
export function sandbox(): readonly string[] {
  workingSandbox ??=
    sandboxCommands.find(
      ([program = '', ...args]) =>
        spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0,
    ) ?? [];
  return workingSandbox;
}

/** A path or name of this machine, and the text that replaces it in the output. */
type Mask = readonly [from: string, to: string];

/** Removes terminal escapes from output, and masks the paths and names of this machine. */
export function maskOutput(output: string, masks: readonly Mask[]): string {
  const plain = stripVTControlCharacters(output).replaceAll('\r\n', '\n');
  return masks.reduce(
    (text, [from, to]) => (from === '' ? text : text.replaceAll(from, to)),
    plain,
  );
}
