import { expect, test } from 'vitest';
import { ensureBrowser, type Machine } from '../../../src/tools/browser.ts';

/** A machine with some files, on which some commands bring others. */
function machine(
  files: string[],
  changes: Partial<Machine> & { brings?: Record<string, string> } = {},
) {
  const there = new Set(files);
  const ran: string[] = [];
  const { brings = {}, ...rest } = changes;
  const made: Machine = {
    env: {},
    installed: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
    ownBrowser: '/cache/chrome',
    isRootOnDebian: false,
    exists: (path) => there.has(path),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const file = Object.entries(brings).find(([part]) => line.includes(part))?.[1];
      if (file) there.add(file);
      return true;
    },
    ...rest,
  };
  return { made, ran };
}

test('an installed browser is used as it is', () => {
  const { made, ran } = machine(['/usr/bin/google-chrome', '/cache/chrome']);
  expect(ensureBrowser(made)).toBe('/usr/bin/google-chrome');
  expect(ran).toEqual([]);
});

test('BROWSER_PATH comes first, and has to exist', () => {
  const files = ['/opt/chrome', '/usr/bin/chromium'];
  expect(ensureBrowser(machine(files, { env: { BROWSER_PATH: '/opt/chrome' } }).made)).toBe(
    '/opt/chrome',
  );
  expect(() => ensureBrowser(machine(files, { env: { BROWSER_PATH: '/opt/nope' } }).made)).toThrow(
    'BROWSER_PATH is "/opt/nope"',
  );
});

test('else Playwright downloads its own', () => {
  const { made, ran } = machine([], {
    isRootOnDebian: true,
    brings: { 'playwright install': '/cache/chrome' },
  });
  expect(ensureBrowser(made)).toBe('/cache/chrome');
  expect(ran).toEqual(['playwright install chromium']);
});

test('else root on Debian installs the package', () => {
  const { made, ran } = machine([], {
    isRootOnDebian: true,
    brings: { 'apt-get install': '/usr/bin/chromium' },
  });
  expect(ensureBrowser(made)).toBe('/usr/bin/chromium');
  expect(ran).toHaveLength(3);
});

test('else the error says which three ways there are', () => {
  const { made, ran } = machine([]);
  expect(() => ensureBrowser(made)).toThrow(
    /BROWSER_PATH[\s\S]*playwright install[\s\S]*apt-get install -y chromium/,
  );
  expect(ran.join()).not.toContain('apt-get');
});
