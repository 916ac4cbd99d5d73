import { expect, test } from 'vitest';
import { lastReviews } from '../../../src/discovery/lastReviews.ts';
import { anArticle } from '../domain/anArticle.ts';

const entry = (id: string, reviewed: string) => ({
  id,
  data: { ...anArticle(), tool: id.split('/')[0] ?? '', reviewed },
});

test('an article has its own day, a list the newest of its articles', () => {
  const days = lastReviews([
    entry('git/a', '2026-11-01'),
    entry('git/b', '2026-11-20'),
    entry('npm/c', '2026-10-05'),
  ]);
  expect(Object.fromEntries(days)).toEqual({
    '': '2026-11-20',
    'errors/': '2026-11-20',
    'recent/': '2026-11-20',
    'errors/git/': '2026-11-20',
    'errors/git/a/': '2026-11-01',
    'errors/git/b/': '2026-11-20',
    'errors/npm/': '2026-10-05',
    'errors/npm/c/': '2026-10-05',
    'kinds/data/': '2026-11-20',
  });
});
