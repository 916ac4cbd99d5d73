import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The access to the machine that `ensureBrowser` needs. Tests pass their own. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly installed: readonly string[];
  /** The path of the browser that Playwright downloads. It need not exist. */
  readonly ownBrowser: string;
  readonly isRootOnDebian: boolean;
  exists(path: string): boolean;
  run(command: string, args: readonly string[]): boolean;
}

const thisMachine = (): Machine => ({
  env: process.env,
  installed: installedBrowsers[process.platform] ?? [],
  ownBrowser: chromium.executablePath(),
  isRootOnDebian: process.getuid?.() === 0 && existsSync('/etc/debian_version'),
  exists: existsSync,
  run: (command, args) =>
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0,
});

/**
 * Returns the browser for tests: BROWSER_PATH, or an installed browser, or the one that Playwright
 * downloads, or Debian's package.
 *
 * @returns the path of its program
 * @throws if there is no browser; the message lists three ways to get one
 */
export function ensureBrowser(machine: Machine = thisMachine()): string {
  const given = machine.env['BROWSER_PATH'];
  if (given) {
    if (machine.exists(given)) return given;
    throw new Error(
      `BROWSER_PATH is "${given}", and there is no such file. Expected a Chromium or Chrome program.`,
    );
  }
  const find = (): string | undefined =>
    [...machine.installed, machine.ownBrowser].find((path) => machine.exists(path));
  const ways: (() => boolean)[] = [
    () => machine.run('playwright', ['install', 'chromium']),
    () =>
      machine.isRootOnDebian &&
      machine.run('apt-get', ['update', '-qq']) &&
      machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']),
  ];
  for (let path = find(), way = ways.shift(); ; path = find(), way = ways.shift()) {
    if (path) return path;
    if (!way) break;
    way();
  }
  throw new Error(
    [
      'The browser tests need Chromium, and there is none. Any of these will do:',
      '  1. Install Chromium or Chrome, or set BROWSER_PATH to its program.',
      '  2. Download Playwright’s own: npx playwright install --with-deps chromium',
      '  3. On Debian or Ubuntu, as root: apt-get install -y chromium',
    ].join('\n'),
  );
}

/** Where Chromium and Chrome are usually installed, per `process.platform`. */
const installedBrowsers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};
