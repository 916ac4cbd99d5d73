import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingNeeds, type Needs } from './needs.ts';
import type { Script } from './script.ts';

/**
 * Installs what scripts lack, with apt and npm. One that cannot have its packages does not keep the
 * others from theirs: it is skipped then, as without `--install`.
 *
 * @returns what could not be installed, each with what apt or npm printed
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
  // All at once is quickest. Where apt refuses the whole for one of them, each by itself.
  if (!attempt(() => installDebianPackages(needs)) && needs.length > 1) {
    problems.length = 0;
    for (const one of needs) attempt(() => installDebianPackages([one]));
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
 * @throws if apt fails, with what it printed
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
 * @throws if npm fails, with what it printed
 */
function installNpmPackages(needs: Needs, folder: string): void {
  const wanted = needs.programs.filter(({ from }) => from === 'npm');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    private: true,
    dependencies: Object.fromEntries(wanted.map((need) => [need.package, need.version])),
    // npm runs install scripts only of packages that are named here; `node` fetches its binary so.
    allowScripts: Object.fromEntries(wanted.map((need) => [need.package, true])),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
  // npm hands its own settings, among them the project's, down to what it runs.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?:config|package)_/i.test(name)),
  );
  const { status, stderr, error } = spawnSync('npm', args, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(
      `npm ${args.join(' ')} failed for ${wanted.map((need) => need.package).join(', ')}: ${error?.message ?? stderr.trim()}`,
    );
}

/** Where the npm packages of a script are: a folder for each set of packages, outside of the project. */
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
