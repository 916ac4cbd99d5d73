import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/hosting/settings.ts';
import { checkSettings, redirectFiles } from '../../../src/integrations/hostFiles.ts';

describe('redirectFiles', () => {
  /** A project with the good content and a renamed article, and its `dist` after the build’s step. */
  async function build(redirects: string | undefined): Promise<(path: string) => string> {
    const root = mkdtempSync(join(tmpdir(), 'unstuck-redirects-'));
    cpSync('tests/fixtures/lint/good/content', join(root, 'content'), { recursive: true });
    mkdirSync(join(root, 'dist'));
    if (redirects !== undefined) writeFileSync(join(root, 'content/redirects.yaml'), redirects);
    const { hooks } = redirectFiles();
    const config = {
      root: pathToFileURL(`${root}/`),
      base: '/unstuck',
      site: 'https://example.org',
    };
    await hooks['astro:config:done']?.({ config } as never);
    await hooks['astro:build:done']?.({ dir: pathToFileURL(`${root}/dist/`) } as never);
    return (path) => readFileSync(join(root, 'dist', path), 'utf8');
  }

  test('the build writes the old page and the rules from the file', async () => {
    const read = await build('docker/renamed: docker/manifest-unknown\n');
    const to = '/unstuck/errors/docker/manifest-unknown/';
    expect(read('errors/docker/renamed/index.html')).toContain(`0; url=${to}`);
    expect(read('_redirects')).toContain(`/unstuck/errors/docker/renamed/ ${to} 301\n`);
  });

  test.each([
    ['of comments alone', '# none yet\n'],
    ['that is not there', undefined],
  ])('a file %s means no redirect', async (_, text) => {
    const read = await build(text);
    expect(read('_redirects')).toBe('# Written by the build from content/redirects.yaml.\n');
    expect(() => read('errors/docker/renamed/index.html')).toThrow('ENOENT');
  });
});

describe('siteSettings', () => {
  function start(command: string, missing: readonly string[]): void {
    const hook = checkSettings({ ...readSettings({}), missing }).hooks['astro:config:setup'];
    void hook?.({ command } as Parameters<NonNullable<typeof hook>>[0]);
  }

  test('a build that does not know where the site will be stops, and says how to try it out', () => {
    expect(() => start('build', ['SITE_URL is not set.'])).toThrow(
      /SITE_URL is not set\.\n.*npm start/,
    );
    expect(() => start('build', [])).not.toThrow();
    expect(() => start('dev', ['SITE_URL is not set.'])).not.toThrow();
  });
});
