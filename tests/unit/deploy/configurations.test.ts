import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hostFileNames, hosts, type ServerId } from '../../../src/hosting/hosts.ts';
import { readSettings } from '../../../src/hosting/settings.ts';

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts;

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
  readonly with?: Record<string, string>;
}

describe('GitHub Pages', () => {
  const workflow = parse(readFileSync('deploy/github-pages/pages.yml', 'utf8')) as {
    permissions: object;
    jobs: { deploy: { steps: Step[] } };
  };
  const { steps } = workflow.jobs.deploy;
  const build = steps.findIndex(({ run }) => run === 'npm run build');

  // https://github.com/actions/configure-pages/blob/main/action.yml
  test.each([
    ['a project', 'https://someone.github.io', '/unstuck', '/unstuck/'],
    ['a user', 'https://someone.github.io', '', '/'],
    ['an own domain', 'https://unstuck.example.org', '', '/'],
  ])('the site of %s gets the settings that the build needs', (_, origin, path, base) => {
    const outputs: Record<string, string> = { origin, base_path: path };
    const settings = Object.entries(steps[build]?.env ?? {}).map(([name, value]) => [
      name,
      value.replace(
        /\$\{\{ steps\.pages\.outputs\.(\w+) \}\}/g,
        (_all, key: string) => outputs[key] ?? '?',
      ),
    ]);
    expect(readSettings(Object.fromEntries(settings) as Record<string, string>)).toMatchObject({
      site: origin,
      base,
      missing: [],
    });
  });

  test('it asks for the address before it builds, and publishes dist', () => {
    const order = steps.map(({ id, run, uses }) => id ?? run ?? uses?.replace(/@.*/, ''));
    expect(order.slice(-5)).toEqual([
      'pages',
      'npm ci',
      'npm run build',
      'actions/upload-pages-artifact',
      'deployment',
    ]);
    expect(scripts).toHaveProperty('build');
    expect(steps.at(-2)?.with).toEqual({ path: 'dist' });
    expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
  });
});

describe('Netlify', () => {
  const toml = readFileSync('deploy/netlify/netlify.toml', 'utf8');
  const command = /^command = "(.*)"$/m.exec(toml)?.[1] ?? '';

  /** What the build is given, from an `npm` that says so. */
  function settings(environment: Record<string, string>) {
    const folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
    writeFileSync(
      join(folder, 'npm'),
      '#!/bin/sh\necho "$*"\necho "$SITE_URL"\necho "$BASE_PATH"\n',
      {
        mode: 0o755,
      },
    );
    const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
    const output = execFileSync('sh', ['-c', command], {
      env: { PATH, ...environment },
    }).toString();
    const [asked, SITE_URL, BASE_PATH] = output.split('\n');
    expect(asked).toBe('run build');
    return readSettings({ SITE_URL, BASE_PATH });
  }

  test.skipIf(process.platform === 'win32')('its command knows the address', () => {
    const URL = 'https://unstuck.netlify.app';
    expect(settings({ URL })).toMatchObject({ site: URL, base: '/', missing: [] });
    expect(settings({ URL, SITE_URL: 'https://unstuck.example.org' }).site).toBe(
      'https://unstuck.example.org',
    );
    expect(toml).toMatch(/^publish = "dist"$/m);
  });
});

test('Cloudflare Pages publishes dist', () => {
  const config = JSON.parse(
    readFileSync('deploy/cloudflare-pages/wrangler.json', 'utf8'),
  ) as object;
  expect(config).toHaveProperty('pages_build_output_dir', 'dist');
});

describe('web servers', () => {
  /** Reads from a shipped configuration which paths at the top of the site the server hides. */
  const hiddenPaths: Readonly<Record<ServerId, (configuration: string) => RegExp>> = {
    nginx: (configuration) =>
      new RegExp(/location ~ (\S+) \{\s+return 404;/.exec(configuration)?.[1] ?? '(?!)'),
    caddy: (configuration) => {
      const globs = /^\t\t@hosts path (.+)$/m.exec(configuration)?.[1]?.split(' ') ?? [];
      const patterns = globs.map((glob) => glob.replaceAll('.', '\\.').replaceAll('*', '.*'));
      return new RegExp(`^(?:${patterns.join('|') || '(?!)'})$`);
    },
  };

  test.each(Object.entries(hiddenPaths))(
    '%s hides the files of all hosts, and no page',
    (id, read) => {
      const hidden = read(readFileSync(hosts[id as ServerId].configuration, 'utf8'));
      for (const name of hostFileNames) expect(`/${name}`).toMatch(hidden);
      for (const path of ['/', '/index.html', '/worker.js', '/errors/git/conflict/'])
        expect(path).not.toMatch(hidden);
    },
  );

  test.each(Object.keys(hiddenPaths))(
    '%s includes every file that the build writes for it',
    (id) => {
      const { configuration, headerFiles, redirectFiles } = hosts[id as ServerId];
      const text = readFileSync(configuration, 'utf8');
      for (const name of [...Object.keys(headerFiles), ...Object.keys(redirectFiles)])
        expect(text).toMatch(
          new RegExp(`^\\s*(?:include|import) /srv/unstuck/${name.replaceAll('.', '\\.')};?$`, 'm'),
        );
    },
  );
});
