import { expect, test } from 'vitest';
import { countReports, frequency, threadName } from '../../../src/domain/reports.ts';
import type { Reports } from '../../../src/schema/reports.ts';
import { anArticle } from './anArticle.ts';

const article = anArticle();
const [first = '', second = ''] = article.causes.map(({ id }) => id);
const thread = { url: 'https://forum.example.org/t/1', year: 2024, fix: 'Another port.' };
const reports: Reports = {
  read: '2026-11-20',
  searched: [{ corpus: 'issues', query: 'port in use' }],
  found: 6,
  reports: [
    { ...thread, cause: first, led: 'yes' },
    { ...thread, cause: first, led: 'no', why: 'Missing.' },
    { ...thread, cause: second, led: 'yes' },
    { ...thread, cause: second, led: 'late', why: 'In prose.' },
    { ...thread, cause: 'none', led: 'no', why: 'Another error.' },
  ],
};

test('reports are counted by cause, and by whether the article leads to their fix', () => {
  const counts = countReports(article, reports);
  expect(counts).toMatchObject({ total: 5, none: 1, led: 2, ledFirst: 1 });
  expect(counts.causes.get(first)).toBe(2);
  expect(counts.causes.get(second)).toBe(2);
});

test('the page says how often a cause was the reason, and nothing where no report had it', () => {
  const counts = countReports(article, reports);
  expect(frequency(counts, first)).toBe('The reason in 2 of 5 reports we read.');
  expect(frequency(counts, 'no-such-cause')).toBeUndefined();
});

test.each([
  ['https://github.com/docker/cli/issues/7', 'docker/cli'],
  ['https://forum.example.org/questions/7/login-fails', 'forum.example.org'],
  ['https://www.reddit.com/r/docker/comments/7', 'reddit.com'],
])('%s is called %s', (url, name) => {
  expect(threadName(url)).toBe(name);
});
