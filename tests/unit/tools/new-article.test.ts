import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseFrontmatter } from '../../../src/content/frontmatter.ts';
import { formatProblem, lintCorpus } from '../../../src/tools/lint-content/report.ts';
import { readCorpus } from '../../../src/content/readCorpus.ts';
import { createArticle } from '../../../src/tools/new-article.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unstuck-'));
  cpSync('tests/fixtures/lint/good/content/tools', join(root, 'content/tools'), {
    recursive: true,
  });
});
afterEach(() => rmSync(root, { recursive: true }));

test('makes a file with readable YAML that the lint wants filled in, and nothing else', () => {
  const path = createArticle(root, 'docker/network-not-found');
  expect(path).toBe('content/articles/docker/network-not-found/index.mdx');
  expect(parseFrontmatter(readFileSync(join(root, path), 'utf8')).errors).toEqual([]);
  const problems = lintCorpus(readCorpus(root, 'content', '2026-11-21')).map(formatProblem);
  expect(problems.length).toBeGreaterThan(20);
  expect(problems.filter((line) => !line.includes('is empty: fill it in.'))).toEqual([]);
});

test('the tool is filled in already', () => {
  const text = readFileSync(join(root, createArticle(root, 'docker/x')), 'utf8');
  expect(text).toMatch(/^tool: docker$/m);
});

test('what is commented out is YAML as well', () => {
  const text = readFileSync(join(root, createArticle(root, 'docker/x')), 'utf8');
  // Twice, as a field can be optional within an optional one.
  const field = /^(\s*)# (?=\s*(?:# )?(?:- )?[a-zA-Z]+:$)/gm;
  const uncommented = text.replace(field, '$1').replace(field, '$1');
  expect(parseFrontmatter(uncommented).errors).toEqual([]);
  expect(parseFrontmatter(uncommented).data).toMatchObject({
    values: { name: { type: null, label: null, example: null } },
    quickFix: [
      { commands: [{ run: null, platforms: null, shell: null }], code: { language: null } },
    ],
    related: [{ id: null, relation: null, difference: null }],
  });
});

test('an article that is there stays as it is', () => {
  const path = createArticle(root, 'docker/x');
  const before = readFileSync(join(root, path), 'utf8');
  expect(() => createArticle(root, 'docker/x')).toThrow(`${path} is there already.`);
  expect(readFileSync(join(root, path), 'utf8')).toBe(before);
});

test.each([
  ['', 'npm run new docker/manifest-unknown'],
  ['docker', 'npm run new docker/manifest-unknown'],
  ['Docker/Network not found', 'npm run new docker/network-not-found'],
  ['../../etc/passwd', 'npm run new'],
  ['docker/a/b', 'npm run new docker/a-b'],
])('the id %j is an error that says what to write', (id, advice) => {
  expect(() => createArticle(root, id)).toThrow(advice);
});

test('an unknown tool is an error with the tools, and how to add one', () => {
  expect(() => createArticle(root, 'dockr/x')).toThrow(
    /There is no tool "dockr"\. Did you mean "docker"\?\nThe tools are docker\.\nTo add "dockr", write content\/tools\/dockr\.yaml:\n\n# .*\nname:\n/,
  );
});
