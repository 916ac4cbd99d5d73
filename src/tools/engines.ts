import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

/** A program that the stage `engines` needs, and the Debian package that has it. */
interface EngineProgram {
  readonly name: string;
  /** Where it can be, as a glob. Debian has MiniBrowser in a folder for each processor. */
  readonly path: string;
  readonly debianPackage: string;
}

const programs = {
  firefox: { name: 'Firefox', path: '/usr/bin/firefox-esr', debianPackage: 'firefox-esr' },
  webkitDriver: {
    name: 'WebKitWebDriver',
    path: '/usr/bin/WebKitWebDriver',
    debianPackage: 'webkit2gtk-driver',
  },
  miniBrowser: {
    name: 'MiniBrowser',
    path: '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
    debianPackage: 'webkit2gtk-driver',
  },
  display: { name: 'Xvfb', path: '/usr/bin/Xvfb', debianPackage: 'xvfb' },
} as const satisfies Readonly<Record<string, EngineProgram>>;

/** The paths of the programs. */
export type EnginePaths = Readonly<Record<keyof typeof programs, string>>;

/** The access to the machine that `ensureEngines` needs. Tests pass their own. */
export interface EngineMachine {
  readonly isRootOnDebian: boolean;
  /** Returns the first file that a glob matches. */
  find(path: string): string | undefined;
  run(command: string, args: readonly string[]): boolean;
}

const thisMachine = (): EngineMachine => ({
  isRootOnDebian: process.getuid?.() === 0 && globSync('/etc/debian_version').length > 0,
  find: (path) => globSync(path)[0],
  run: (command, args) =>
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0,
});

/**
 * Returns the programs of Firefox and WebKit. As root on Debian, first installs those that are missing.
 *
 * @throws if a program is missing; the message names each one and its package
 */
export function ensureEngines(machine: EngineMachine = thisMachine()): EnginePaths {
  const missing = (): EngineProgram[] =>
    Object.values(programs).filter(({ path }) => machine.find(path) === undefined);
  const packages = [...new Set(missing().map(({ debianPackage }) => debianPackage))];
  if (packages.length > 0 && machine.isRootOnDebian && machine.run('apt-get', ['update', '-qq']))
    machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  const path = (name: keyof typeof programs): string => machine.find(programs[name].path) ?? '';
  if (missing().length > 0)
    throw new Error(
      [
        'The stage "engines" tests the site in Firefox and WebKitGTK, and these programs are missing:',
        ...missing().map(
          ({ name, path, debianPackage }) => `  ${name}: expected ${path}, from ${debianPackage}`,
        ),
        `On Debian, as root: apt-get install -y ${[...new Set(missing().map(({ debianPackage }) => debianPackage))].join(' ')}`,
      ].join('\n'),
    );
  return {
    firefox: path('firefox'),
    webkitDriver: path('webkitDriver'),
    miniBrowser: path('miniBrowser'),
    display: path('display'),
  };
}
