import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs one of the contributors' commands in the temporary folder, as npm does. */
function run(tool: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const script = resolve('src/tools', tool);
  const options = {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', ...env },
  } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
  return { status, output: stdout + stderr };
}

const use = (fixture: string): void =>
  cpSync(`tests/fixtures/lint/${fixture}`, folder, { recursive: true });

describe('lint-content', () => {
  test('passes good content', () => {
    use('good');
    expect(run('lint-content.ts')).toMatchObject({
      status: 0,
      output: expect.stringContaining('2 articles, 0 errors') as string,
    });
  });

  test('fails on an error, with a line for each and a sum', () => {
    use('links');
    const { status, output } = run('lint-content.ts');
    expect([status, output.trim().split('\n').length]).toEqual([1, 5]);
    expect(output).toMatch(
      /^content\/articles\/docker\/pull-access-denied\/index\.mdx:34:43 links There/,
    );
    expect(output).toContain('content: 1 articles, 4 errors, 0 advice');
  });

  test('advice does not fail it', () => {
    use('title-found');
    expect(run('lint-content.ts').status).toBe(0);
  });

  test('prints what concerns a part of a path only', () => {
    use('links');
    const { status, output } = run('lint-content.ts', ['pages/about']);
    expect([status, output.match(/ links /g)?.length]).toEqual([1, 1]);
  });

  test('a path that nothing has is not a success', () => {
    use('good');
    const { status, output } = run('lint-content.ts', ['docker/manifest-unknwon']);
    expect(status).toBe(1);
    expect(output).toContain('No content file has "docker/manifest-unknwon" in its path.');
  });

  test('annotates pull requests on GitHub', () => {
    use('links');
    expect(run('lint-content.ts', [], { GITHUB_ACTIONS: 'true' }).output).toContain(
      '::error file=content/pages/about.mdx,line=6,col=16,title=links::There is no page',
    );
  });

  test('a folder without articles is not a success', () => {
    expect(run('lint-content.ts')).toMatchObject({
      status: 1,
      output: expect.stringContaining('content/articles is empty') as string,
    });
  });
});

describe('new-article', () => {
  test('makes an article and says what to run next', () => {
    use('good');
    const { status, output } = run('new-article.ts', ['docker/network-not-found']);
    expect([status, output]).toEqual([
      0,
      'content/articles/docker/network-not-found/index.mdx: made. Fill it in, then run: npm run lint:content -- docker/network-not-found\n',
    ]);
  });

  test('fails without a stack trace', () => {
    const { status, output } = run('new-article.ts', ['Docker/x y']);
    expect([status, output]).toEqual([1, expect.stringMatching(/^"Docker\/x y" cannot be .*\n$/)]);
  });
});

describe('update-docs', () => {
  test('--check fails where something is stale, writing makes it pass', () => {
    use('good');
    const { status, output } = run('update-docs.ts', ['--check']);
    // The fields, the rules, and the schemas of articles, tools and feedback.
    expect([status, output.match(/Run "npm run docs"/g)?.length]).toEqual([1, 5]);
    expect(existsSync(join(folder, 'docs/article-fields.md'))).toBe(false);
    expect(run('update-docs.ts').status).toBe(0);
    expect(run('update-docs.ts', ['--check'])).toEqual({ status: 0, output: '' });
  });
});
