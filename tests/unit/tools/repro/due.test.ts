import { expect, test } from 'vitest';
import { dueScripts, turnOfDay } from '../../../../src/tools/repro/due.ts';
import { hashArticle, hashScript } from '../../../../src/tools/repro/record.ts';
import type { Script } from '../../../../src/tools/repro/script.ts';

const article = {
  error: 'x',
  messages: [],
  values: {},
  notIf: [],
  supersedes: [],
  fixes: [],
} as unknown as Script['article'];

/** A script whose record fits, and whose recorded run took some seconds with git 2.39. */
const script = (id: string, seconds: number, change: object = {}): Script =>
  ({
    id,
    file: `content/articles/${id}/repro.sh`,
    recordFile: `content/articles/${id}/repro.json`,
    article,
    script: 'run',
    needs: { programs: [], root: false, limit: 60, problems: [] },
    packages: undefined,
    record: {
      seconds,
      programs: { git: '2.39' },
      script: hashScript('run'),
      article: hashArticle(article),
      ...change,
    },
  }) as unknown as Script;
const here = (version = '2.39') => ({ missing: [], versions: { git: version } });
const reasons = (result: ReturnType<typeof dueScripts>): Record<string, string> =>
  Object.fromEntries(result.due.map(({ script: { id }, reason }) => [id, reason]));

test('a changed script, a changed record and a stale record are due, however long they take', () => {
  const scripts = [
    script('a/script', 200),
    script('a/record', 200),
    script('a/stale', 200, { script: hashScript('other') }),
    script('a/other-article', 200, { article: 'sha256-0' }),
    { ...script('a/new', 0), record: undefined },
    script('a/slow', 20),
  ];
  const changed = ['content/articles/a/script/repro.sh', 'content/articles/a/record/repro.json'];
  expect(reasons(dueScripts(scripts, changed, 0, () => here()))).toEqual({
    'a/script': 'changed',
    'a/record': 'changed',
    'a/stale': 'changed',
    'a/other-article': 'changed',
    'a/new': 'changed',
  });
});

test('other versions are due, the quickest first, and those that would take too long are named', () => {
  const scripts = [script('a/b', 200), script('a/c', 150), script('a/d', 100), script('a/e', 5)];
  const result = dueScripts(scripts, [], 0, () => here('2.47'));
  expect(reasons(result)).toEqual({
    'a/e': 'other versions',
    'a/d': 'other versions',
    'a/c': 'other versions',
  });
  expect(result.left.map(({ id }) => id)).toEqual(['a/b']);
});

test('all are due when a helper changed', () => {
  const scripts = [script('a/b', 30), script('a/c', 5)];
  for (const helper of ['prelude.sh', 'session.sh', 'session.ts'])
    expect(
      Object.keys(reasons(dueScripts(scripts, [`src/tools/repro/${helper}`], 0, () => here()))),
    ).toHaveLength(2);
  expect(reasons(dueScripts(scripts, ['src/tools/repro/options.ts'], 0, () => here()))).toEqual({
    'a/c': 'in turn',
  });
});

test('a script that lacks a program is not due', () => {
  const lacking = () => ({ missing: ['git (apt git)'], versions: {} });
  expect(dueScripts([script('a/b', 5)], [], 0, lacking)).toEqual({ due: [], left: [] });
});

test('twelve quick ones run, and every one has its turn', () => {
  const scripts = Array.from({ length: 31 }, (_, number) => script(`a/n${number}`, 19.9));
  const ran = [0, 1, 2].map((turn) =>
    Object.keys(reasons(dueScripts(scripts, [], turn, () => here()))),
  );
  for (const ids of ran) expect(new Set(ids).size).toBe(12);
  expect(new Set(ran.flat()).size).toBe(31);
  expect(turnOfDay('2026-12-01') - turnOfDay('2026-11-30')).toBe(1);
});
