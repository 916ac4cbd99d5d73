import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Needs } from './parseNeeds.ts';

/**
 * Installs the Debian packages of some scripts with apt.
 *
 * @throws if apt fails, with what it printed
 */
export function installDebianPackages(all: readonly Needs[]): void {
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
export function installNpmPackages(needs: Needs, folder: string): void {
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
