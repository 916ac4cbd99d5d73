import { expect, test } from 'vitest';
import { type EngineMachine, ensureEngines } from '../../../src/tools/engines.ts';

/** A machine with some files, on which `apt-get install` brings others. */
function machine(files: readonly string[], brings: readonly string[] = [], isRootOnDebian = true) {
  const there = new Set(files);
  const ran: string[] = [];
  const made: EngineMachine = {
    isRootOnDebian,
    find: (path) => (there.has(path) ? path.replaceAll('*', 'x') : undefined),
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      if (args.includes('install')) for (const file of brings) there.add(file);
      return true;
    },
  };
  return { made, ran };
}

const firefox = '/usr/bin/firefox-esr';
const webkit = ['/usr/bin/WebKitWebDriver', '/usr/lib/*/webkit2gtk-4.*/MiniBrowser'];
const display = '/usr/bin/Xvfb';

test('what is installed is used as it is', () => {
  const { made, ran } = machine([firefox, ...webkit, display]);
  expect(ensureEngines(made)).toEqual({
    firefox,
    webkitDriver: '/usr/bin/WebKitWebDriver',
    miniBrowser: '/usr/lib/x/webkit2gtk-4.x/MiniBrowser',
    display,
  });
  expect(ran).toEqual([]);
});

test('root on Debian installs the packages of what is missing, each once', () => {
  const { made, ran } = machine([firefox], [...webkit, display]);
  expect(ensureEngines(made).display).toBe(display);
  expect(ran).toEqual([
    'apt-get update -qq',
    'apt-get install -y -qq --no-install-recommends webkit2gtk-driver xvfb',
  ]);
});

test('nobody else installs anything: the message names each missing program and its package', () => {
  const { made, ran } = machine([firefox, display], [], false);
  expect(() => ensureEngines(made)).toThrow(
    [
      'The stage "engines" tests the site in Firefox and WebKitGTK, and these programs are missing:',
      '  WebKitWebDriver: expected /usr/bin/WebKitWebDriver, from webkit2gtk-driver',
      '  MiniBrowser: expected /usr/lib/*/webkit2gtk-4.*/MiniBrowser, from webkit2gtk-driver',
      'On Debian, as root: apt-get install -y webkit2gtk-driver',
    ].join('\n'),
  );
  expect(ran).toEqual([]);
});

test('a package that cannot be installed is missing', () => {
  expect(() => ensureEngines(machine([firefox, ...webkit]).made)).toThrow(
    'Xvfb: expected /usr/bin/Xvfb, from xvfb',
  );
});
