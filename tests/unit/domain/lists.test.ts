import { expect, test } from 'vitest';
import { articleSections } from '../../../src/domain/sections.ts';
import { previousAndNext } from '../../../src/domain/neighbours.ts';
import { recentlyReviewed } from '../../../src/domain/recentlyReviewed.ts';
import { relatedArticles } from '../../../src/domain/relatedArticles.ts';
import { toolArticles } from '../../../src/domain/toolArticles.ts';
import type { Article } from '../../../src/schema/article.ts';
import { anArticle } from './anArticle.ts';

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
