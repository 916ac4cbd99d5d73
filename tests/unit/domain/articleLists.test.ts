import { describe, expect, test } from 'vitest';
import {
  groupByKind,
  kindName,
  previousAndNext,
  recentlyReviewed,
  sortByPopularity,
  toolArticles,
} from '../../../src/domain/articleLists.ts';
import { codeGroups, codeTables, toolCodes } from '../../../src/domain/codes/codes.ts';
import { relatedArticles, similarArticles } from '../../../src/domain/relatedArticles.ts';
import { articleSections } from '../../../src/domain/sections.ts';
import type { Article } from '../../../src/schema/article.ts';
import { anArticle } from './anArticle.ts';

describe('browse', () => {
  const entry = (id: string, changes: Partial<Article>) => ({
    id,
    data: {
      ...anArticle(),
      ...{
        tool: id.split('/')[0] ?? '',
        related: [],
        codes: [],
        causes: [],
        messages: [],
        aliases: [],
      },
      ...changes,
    } as Article,
  });

  test('kinds with most articles come first, others last', () => {
    const groups = groupByKind([
      entry('a/1', { kind: 'other' }),
      entry('a/2', { kind: 'other' }),
      entry('a/3', { kind: 'dns' }),
      entry('a/4', { kind: 'tls' }),
      entry('a/5', { kind: 'tls' }),
    ]);
    expect(groups.map(({ kind, list }) => [kind, list.length])).toEqual([
      ['tls', 2],
      ['dns', 1],
      ['other', 2],
    ]);
    expect(['tls', 'resource-limit', 'disk'].map(kindName)).toEqual([
      'TLS',
      'Resource limit',
      'Disk',
    ]);
  });

  test('what others lead to comes first, then what covers more', () => {
    const causes = anArticle().causes;
    const list = [
      entry('a/plain', { error: 'aaa' }),
      entry('a/broad', { error: 'bbb', causes }),
      entry('a/led', { error: 'ccc' }),
      entry('b/x', { related: [{ id: 'a/led', relation: 'see-also' }] }),
    ];
    expect(sortByPopularity(list.slice(0, 3), list).map(({ id }) => id)).toEqual([
      'a/led',
      'a/broad',
      'a/plain',
    ]);
  });

  test('each table has its codes once, with a text and a source', () => {
    for (const { system, rows, source, url } of codeTables) {
      expect(rows.length, system).toBeGreaterThan(25);
      expect(source.length, system).toBeGreaterThan(10);
      expect(url).toMatch(/^https:/);
      const ids = rows.map(([code]) => code);
      if (system !== 'exit') expect(new Set(ids).size, system).toBe(ids.length);
      for (const [code, text] of rows) expect(text, `${system} ${code}`).not.toBe('');
    }
  });

  test('the articles of a code stand with it, and codes in no table by themselves', () => {
    const list = [
      entry('node/a', { codes: [{ system: 'errno', code: 'EADDRINUSE' }] }),
      entry('npm/b', { codes: [{ system: 'tool', code: 'ERESOLVE' }] }),
    ];
    const errno = codeGroups(list).find(({ system }) => system === 'errno');
    const own = errno?.entries.find(({ row: [code] }) => code === 'EADDRINUSE');
    expect(own?.articles.map(({ id }) => id)).toEqual(['node/a']);
    expect(toolCodes(list).map(({ code, articles }) => [code, articles.length])).toEqual([
      ['ERESOLVE', 1],
    ]);
  });

  const shared = { system: 'errno', code: 'ECONNREFUSED' } as const;
  const strangers = Array.from({ length: 60 }, (_, at) =>
    entry(`d/n${at}`, {
      error: `unlike ${String.fromCharCode(97 + (at % 26)).repeat(4 + at)}`,
      kind: 'data',
    }),
  );
  const family = [
    ...strangers,
    entry('node/refused', { error: 'connect refused socket', kind: 'network', codes: [shared] }),
    entry('redis/refused', {
      error: 'redis connect refused socket',
      kind: 'network',
      codes: [shared],
    }),
    entry('git/merge', { error: 'merge conflict in branch', kind: 'data' }),
    ...Array.from({ length: 9 }, (_, at) =>
      entry(`c/n${at}`, { error: `connect refused socket ${'abcdefghi'[at]}xyz`, codes: [shared] }),
    ),
  ];

  test('articles are alike by codes and words, and strangers are not', () => {
    const first = family.find(({ id }) => id === 'node/refused') ?? entry('', {});
    const similar = similarArticles(first, family).map(({ id }) => id);
    expect(similar[0]).toBe('redis/refused');
    expect(similar).not.toContain('git/merge');
    expect(similar).not.toContain('node/refused');
  });

  test('a shared tool and a shared kind do not make articles alike', () => {
    const [stranger] = strangers;
    expect(similarArticles(stranger!, family)).toEqual([]);
  });

  test('declared relations come first, and there are never more than six', () => {
    const declared = entry('node/refused', {
      error: 'connect refused socket',
      codes: [shared],
      related: [{ id: 'git/merge', relation: 'causes' }],
    });
    const related = relatedArticles(
      declared,
      family.map((one) => (one.id === declared.id ? declared : one)),
    );
    expect(related).toHaveLength(6);
    expect(related[0]).toMatchObject({ id: 'git/merge', relation: 'causes' });
    expect(new Set(related.map(({ id }) => id)).size).toBe(6);
    expect(related.slice(1).every(({ relation }) => relation === 'similar')).toBe(true);
  });
});

describe('lists', () => {
  const entry = (id: string, changes: Partial<Article>) => ({
    id,
    data: { ...anArticle(), tool: id.split('/')[0] ?? '', ...changes },
  });
  const all = [
    entry('git/b', { error: 'beta failed', reviewed: '2026-11-20' }),
    entry('npm/x', { error: 'x failed', reviewed: '2026-11-21' }),
    entry('git/a', { error: 'alpha failed', reviewed: '2026-11-21' }),
  ];

  test('a tool’s articles are in the order of their messages', () => {
    expect(toolArticles(all, 'git').map(({ id }) => id)).toEqual(['git/a', 'git/b']);
  });

  test('the ends of a list have one neighbour, and a stranger is an error', () => {
    expect(previousAndNext(all, 'git/b')).toEqual({ previous: undefined, next: all[1] });
    expect(previousAndNext(all, 'git/a')).toEqual({ previous: all[1], next: undefined });
    expect(() => previousAndNext(all, 'git/zzz')).toThrow('"git/zzz" is not in the list of 3');
  });

  test('the latest reviews come first, ties by id', () => {
    expect(recentlyReviewed(all, 2).map(({ id }) => id)).toEqual(['git/a', 'npm/x']);
  });

  test('relations lead to their articles, in the declared order', () => {
    const article: Article = {
      ...anArticle(),
      related: [
        { id: 'npm/x', relation: 'see-also' },
        { id: 'git/a', relation: 'confused-with', difference: 'The other one is alpha.' },
      ],
    };
    const related = relatedArticles({ id: 'docker/manifest-unknown', data: article }, all);
    expect(related.map(({ article: { error } }) => error).slice(0, 2)).toEqual([
      'x failed',
      'alpha failed',
    ]);
    const ids = articleSections(article, related).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['confused-with', 'related']));
    const bare = articleSections({ ...anArticle(), edgeCases: [] }, []).map(({ id }) => id);
    for (const id of ['confused-with', 'related', 'edge-cases']) expect(bare).not.toContain(id);
  });
});
