import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { assembleScript } from './script.ts';

/** The phases of a session, in order. `set-up` is there only where the script has one. */
export const phaseNames = ['set-up', 'provoke', 'check-before', 'fix', 'check-after'] as const;

export type PhaseName = (typeof phaseNames)[number];

/** How a phase ended. */
interface Phase {
  readonly status: number;
  /** What it printed, both streams, masked. */
  readonly output: string;
}

/** What was seen of one fix. */
export interface Session {
  readonly fix: string;
  readonly phases: Readonly<Partial<Record<PhaseName, Phase>>>;
  /** What the script says that the message names, masked. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether it was ended as it took longer than its limit. */
  readonly timedOut: boolean;
  readonly seconds: number;
  /** What bash itself printed, such as a syntax error of the script. */
  readonly errors: string;
}

/** What a session runs with. */
interface SessionOptions {
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

/** Brings loopback up in the new network namespace, then becomes the command. */
const inside = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const namespaces = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
const ways: readonly (readonly string[])[] = [
  ['unshare', ...namespaces, ...inside],
  ['unshare', '--user', '--map-current-user', '--keep-caps', ...namespaces, ...inside],
];

let found: readonly string[] | undefined;

/**
 * What to put in front of a command so that it has no network but loopback and all that it starts
 * ends with it. Empty where the system has no such thing; the caller then ends its process group.
 */
export function sandbox(): readonly string[] {
  found ??=
    ways.find(
      ([program = '', ...args]) =>
        spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0,
    ) ?? [];
  return found;
}

/** A place of this machine, and what a reader sees instead. */
type Mask = readonly [from: string, to: string];

/** Output as it can be shown: without terminal escapes, and with the machine's own names masked. */
export function maskOutput(output: string, masks: readonly Mask[]): string {
  const plain = stripVTControlCharacters(output).replaceAll('\r\n', '\n');
  return masks.reduce(
    (text, [from, to]) => (from === '' ? text : text.replaceAll(from, to)),
    plain,
  );
}
