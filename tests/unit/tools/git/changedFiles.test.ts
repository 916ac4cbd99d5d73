import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedFiles } from '../../../../src/tools/git/changedFiles.ts';

let root = '';
const git = (...args: readonly string[]): string => {
  const settings = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout.trim();
};
const write = (file: string): void => writeFileSync(join(root, file), `${Math.random()}`);
const commit = (file: string): string => {
  write(file);
  git('add', '.');
  git('commit', '-qm', file);
  return git('rev-parse', 'HEAD');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unstuck-git-'));
  git('init', '-q', '-b', 'main');
});
afterEach(() => rmSync(root, { recursive: true }));

test('there is nothing to compare with in a first commit, or without Git', () => {
  commit('a');
  expect(changedFiles(root)).toBeUndefined();
  expect(changedFiles(join(root, '..'))).toBeUndefined();
});

test('on main: what the last commit, the working tree and new files change', () => {
  const base = commit('a b é');
  commit('c');
  write('a b é');
  mkdirSync(join(root, 'd'));
  write('d/new');
  expect(changedFiles(root)).toEqual({ base, files: ['a b é', 'c', 'd/new'] });
});

test('on a branch: all that differs from where it left origin/main', () => {
  commit('a');
  const base = commit('b');
  git('update-ref', 'refs/remotes/origin/main', base);
  git('switch', '-qc', 'work');
  commit('c');
  commit('d');
  expect(changedFiles(root)).toEqual({ base, files: ['c', 'd'] });
});
