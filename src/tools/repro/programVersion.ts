import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Need } from './parseNeeds.ts';

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
 * The version of a program that a script needs: of its package, or what `--version` says where
 * the program was not installed from it.
 *
 * @param packages the folder with the script's npm packages
 * @returns undefined where the program is missing, or comes from a package of another name alone
 */
export function programVersion(need: Need, packages: string | undefined): string | undefined {
  if (need.from === 'npm') {
    const manifest = join(packages ?? '', 'node_modules', need.package, 'package.json');
    if (packages === undefined || !existsSync(manifest)) return undefined;
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
  }
  const path = systemFolders.map((folder) => join(folder, need.program)).find(existsSync);
  // A package of files, such as a library, has no program of its name.
  const installed = query('dpkg-query', '--show', '--showformat=${Version}', need.package);
  if (path === undefined) return need.program === need.package && installed ? installed : undefined;
  const owner = query('dpkg-query', '--search', realpathSync(path)).split(':')[0];
  if (installed && owner === need.package) return installed;
  // Another maker's build of it may say everything differently.
  if (!installed && owner) return undefined;
  const said = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return /\d+(?:\.\d+)+[\w.+~-]*/.exec(said.stdout)?.[0] ?? (installed || 'unknown');
}
