import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** A program that a script needs, and the package that it is in. */
interface Need {
  readonly program: string;
  readonly from: 'apt' | 'npm';
  readonly package: string;
  /** The minimum version of a Debian package, or the exact version of an npm package. */
  readonly version: string | undefined;
}

/** The requirements in the header of a repro.sh. */
export interface Needs {
  readonly programs: readonly Need[];
  /** Whether the script must run as root, for example to mount file systems or to switch users. */
  readonly root: boolean;
  /** The time limit of one session, in seconds. */
  readonly limit: number;
  /** The problems with the header, each with its line, from 1. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const defaultLimit = 60;
const longestLimit = 300;
const aptNeed = /^(\S+) \(apt ([a-z0-9][a-z0-9+.-]*)(?: >= ([\w.:~+-]+))?\)$/;
const npmNeed = /^(\S+) \(npm ((?:@[a-z0-9._-]+\/)?[a-z0-9._-]+)@(\d+\.\d+\.\d+[\w.-]*)\)$/;

/** Parses the `# needs:` and `# limit:` lines of a script. */
export function parseNeeds(script: string): Needs {
  const programs: Need[] = [];
  const problems: { line: number; message: string }[] = [];
  let root = false;
  let limit = defaultLimit;
  for (const [index, text] of script.split('\n').entries()) {
    const [, key, value = ''] = /^#\s*(needs|limit):\s*(.*?)\s*$/.exec(text) ?? [];
    if (key === undefined) continue;
    const apt = aptNeed.exec(value);
    const npm = npmNeed.exec(value);
    const line = index + 1;
    if (key === 'limit') {
      limit = Number(value);
      if (Number.isInteger(limit) && limit > 0 && limit <= longestLimit) continue;
      limit = defaultLimit;
      problems.push({
        line,
        message: `Expected seconds from 1 to ${longestLimit}, got "${value}". Write: # limit: 30`,
      });
    } else if (value === 'root') root = true;
    else if (apt)
      programs.push({ program: apt[1] ?? '', from: 'apt', package: apt[2] ?? '', version: apt[3] });
    else if (npm)
      programs.push({ program: npm[1] ?? '', from: 'npm', package: npm[2] ?? '', version: npm[3] });
    else {
      problems.push({
        line,
        message: `"${value}" is no program with its package. Write: # needs: git (apt git), # needs: git (apt git >= 2.30), # needs: tsc (npm typescript@5.9.3), or # needs: root`,
      });
    }
  }
  if (programs.length === 0 && problems.length === 0) {
    problems.push({
      line: 1,
      message: 'The header names no program. Write a line such as: # needs: git (apt git)',
    });
  }
  return { programs, root, limit, problems };
}

/**
 * Compares the numbers of two versions. Ignores the epoch and the revision of a Debian version.
 *
 * @example isAtLeast('1:2.39.5-0+deb12u2', '2.30') // true
 */
export function isAtLeast(version: string, least: string): boolean {
  const numbers = (text: string): number[] =>
    text
      .replace(/^\d+:/, '')
      .split(/[^\d.]/)[0]
      ?.split('.')
      .map(Number) ?? [];
  const [have, need] = [numbers(version), numbers(least)];
  for (const [index, wanted] of need.entries()) {
    const got = have[index] ?? 0;
    if (got !== wanted) return got > wanted;
  }
  return true;
}

/**
 * Checks which of the programs that a script needs are installed.
 *
 * @param packages the folder with the script's npm packages
 * @returns `missing` describes each missing program for people; `versions` has the version of each
 *   installed program
 */
export function missingNeeds(
  needs: Needs,
  packages: string | undefined,
): { readonly missing: string[]; readonly versions: Record<string, string> } {
  const missing: string[] = [];
  const versions: Record<string, string> = {};
  for (const need of needs.programs) {
    const { program, from, version: wanted } = need;
    const version = programVersion(need, packages);
    const fits =
      version !== undefined &&
      (wanted === undefined || (from === 'npm' ? version === wanted : isAtLeast(version, wanted)));
    if (fits) versions[program] = version;
    else {
      const range = wanted === undefined ? '' : from === 'npm' ? `@${wanted}` : ` >= ${wanted}`;
      const have = version === undefined ? '' : `, and there is ${version}`;
      missing.push(`${program} (${from} ${need.package}${range}${have})`);
    }
  }
  if (needs.root && process.getuid?.() !== 0) missing.push('root');
  return { missing, versions };
}

const systemFolders = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
];

const query = (program: string, ...args: string[]): string => {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
};

/**
 * Returns the version of a program that a script needs. This is the version of its package. If the
 * program was not installed from that package, it is the version that `--version` prints.
 *
 * @param packages the folder with the script's npm packages
 * @returns undefined if the program is missing, or if only a package of another name contains it
 */
export function programVersion(need: Need, packages: string | undefined): string | undefined {
  if (need.from === 'npm') {
    const manifest = join(packages ?? '', 'node_modules', need.package, 'package.json');
    if (packages === undefined || !existsSync(manifest)) return undefined;
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
  }
  const path = systemFolders.map((folder) => join(folder, need.program)).find(existsSync);
  // A package such as a library contains no program of its name.
  const installed = query('dpkg-query', '--show', '--showformat=${Version}', need.package);
  if (path === undefined) return need.program === need.package && installed ? installed : undefined;
  const owner = query('dpkg-query', '--search', realpathSync(path)).split(':')[0];
  if (installed && owner === need.package) return installed;
  // The program comes from a package of another name, so its messages can be different.
  if (!installed && owner) return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return /\d+(?:\.\d+)+[\w.+~-]*/.exec(stdout)?.[0] ?? (installed || 'unknown');
}
