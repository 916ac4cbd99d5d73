import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// One process for each command and exit code. What the commands do is tested through their functions.
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
  cpSync('tests/fixtures/lint/links', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs one of the contributors' commands in the temporary folder, as npm does. */
function run(tool: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('src/tools', tool), ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, GITHUB_ACTIONS: 'true' } },
  );
  return { status, output: stdout + stderr };
}

test('lint-content prints problems and annotations of the wanted files, and fails', () => {
  const { status, output } = run('lint-content.ts', 'pages/about');
  expect(status).toBe(1);
  expect(output).toMatch(/^content\/pages\/about\.mdx:6:16 links There is no page/);
  expect(output).toContain('\n::error file=content/pages/about.mdx,line=6,col=16,title=links::');
  expect(output).toMatch(/\ncontent: 1 articles, 1 errors, 0 advice\n$/);
});

test('new-article creates an article and says what to run next', () => {
  expect(run('new-article.ts', 'docker/network-not-found')).toEqual({
    status: 0,
    output:
      'content/articles/docker/network-not-found/index.mdx: made. Fill it in, then run: npm run lint:content -- docker/network-not-found\n',
  });
});

test('new-article fails without a stack trace', () => {
  const { status, output } = run('new-article.ts', 'Docker/x y');
  expect([status, output]).toEqual([1, expect.stringMatching(/^"Docker\/x y" cannot be .*\n$/)]);
});

test('update-docs --check fails, and names each stale file', () => {
  const { status, output } = run('update-docs.ts', '--check');
  expect(status).toBe(1);
  // The fields, the rules, and the schemas of articles, tools and feedback.
  expect(output.match(/Run "npm run docs"/g)).toHaveLength(5);
  expect(output).toMatch(/^docs\/article-fields\.md: stale: .* Run "npm run docs"\.\n/);
});
