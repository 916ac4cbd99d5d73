import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingNeeds, type Needs } from './needs.ts';
import type { Script } from './script.ts';

/**
 * Installs the missing packages of scripts with apt and npm. If the packages of one script cannot be
 * installed, the others are installed all the same, and that script is skipped later.
 *
 * @returns one error message for each failed installation, with the output of apt or npm
 */
export function installMissing(scripts: readonly Script[]): string[] {
  const problems: string[] = [];
  const attempt = (install: () => void): boolean => {
    try {
      install();
      return true;
    } catch (error) {
      problems.push((error as Error).message);
      return false;
    }
  };
  const lacking = scripts.flatMap((script) => {
    const { missing } = missingNeeds(script.needs, script.packages);
    return missing.length > 0 ? [{ script, missing }] : [];
  });
  const needs = lacking
    .filter(({ missing }) => missing.some((text) => text.includes('(apt ')))
    .map(({ script }) => script.needs);
  // One call of apt is the fastest way. If it fails because of one package, install the packages of
  // each script separately.
  if (!attempt(() => installDebianPackages(needs)) && needs.length > 1) {
    problems.length = 0;
    for (const scriptNeeds of needs) attempt(() => installDebianPackages([scriptNeeds]));
  }
  for (const { script, missing } of lacking) {
    const { packages } = script;
    if (packages !== undefined && missing.some((text) => text.includes('(npm ')))
      attempt(() => installNpmPackages(script.needs, packages));
  }
  return problems;
}

/**
 * Installs the Debian packages of some scripts with apt.
 *
 * @throws if apt fails, with its output
 */
function installDebianPackages(all: readonly Needs[]): void {
  const packages = all.flatMap(({ programs }) =>
    programs.filter(({ from }) => from === 'apt').map((need) => need.package),
  );
  if (packages.length === 0) return;
  const apt = (...args: string[]): void => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr, error } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0)
      throw new Error(`apt-get ${args.join(' ')} failed: ${error?.message ?? stderr.trim()}`);
  };
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...new Set(packages));
}

/**
 * Installs the npm packages of a script into their folder.
 *
 * @throws if npm fails, with its output
 */
function installNpmPackages(needs: Needs, folder: string): void {
  const wanted = needs.programs.filter(({ from }) => from === 'npm');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    private: true,
    dependencies: Object.fromEntries(wanted.map((need) => [need.package, need.version])),
    // npm runs install scripts only for packages in this list. The package `node` downloads its binary
    // in an install script.
    allowScripts: Object.fromEntries(wanted.map((need) => [need.package, true])),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
  // `npm run` passes its settings on to child processes, with those of the project. Remove them.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?:config|package)_/i.test(name)),
  );
  const { status, stderr, error } = spawnSync('npm', args, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(
      `npm ${args.join(' ')} failed for ${wanted.map((need) => need.package).join(', ')}: ${error?.message ?? stderr.trim()}`,
    );
}

/**
 * Returns the folder for the npm packages of a script, outside of the project. Scripts that need the
 * same packages share a folder. Returns undefined if the script needs no npm packages.
 *
 * @param cache the folder that contains these folders
 */
export function packagesFolder(needs: Needs, cache: string): string | undefined {
  const wanted = needs.programs
    .filter(({ from }) => from === 'npm')
    .map((need) => `${need.package}@${need.version ?? ''}`)
    .sort();
  if (wanted.length === 0) return undefined;
  return join(
    cache,
    createHash('sha256')
      .update([...new Set(wanted)].join(' '))
      .digest('hex')
      .slice(0, 16),
  );
}
