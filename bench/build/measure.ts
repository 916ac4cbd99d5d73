import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build used. */
export interface Usage {
  /** Processor time of the process and all processes that it started and waited for, in seconds. */
  readonly seconds: number;
  /** The largest sum of the resident memory of these processes, in MB. Linux only; 0 elsewhere. */
  readonly memory: number;
}

/** How often the memory is read, in milliseconds. */
const interval = 200;

/**
 * Runs a command of a project and measures it.
 *
 * @param folder the working directory
 * @throws with the end of its output if the command fails
 */
export async function measure(
  folder: string,
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Usage> {
  // Bash adds up all processes that were waited for. Node.js tells only its own.
  const script = 'TIMEFORMAT="used %U %S"; time "$@"';
  const child = spawn('bash', ['-c', script, 'bash', ...command], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  let output = '';
  const keep = (text: Buffer): void => {
    output = (output + text.toString()).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, treeMemory(child.pid ?? 0));
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  const used = /used (\d+\.\d+) (\d+\.\d+)\s*$/.exec(output);
  if (code !== 0 || !used) throw new Error(`${command.join(' ')} in ${folder}:\n${output}`);
  return { seconds: Number(used[1]) + Number(used[2]), memory };
}

/** Returns the resident memory of a process and all its descendants, in MB. */
function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of processes()) {
    try {
      const status = readFileSync(join('/proc', name, 'status'), 'utf8');
      const field = (key: string): number =>
        Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const parent = field('PPid');
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      resident.set(Number(name), field('VmRSS') / 1024);
    } catch {
      // The process has ended since it was listed.
    }
  }
  const sum = (id: number): number =>
    (resident.get(id) ?? 0) + (children.get(id) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root);
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
