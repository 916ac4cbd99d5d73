import { expect, test } from 'vitest';
import { readCorpus } from '../../../../../src/content/readCorpus.ts';
import { lintCorpus } from '../../../../../src/tools/lint-content/report.ts';
import { lintFixture } from '../lintFixture.ts';

test('reports: file, line, column and message', () => {
  expect(lintFixture('reports')).toEqual([
    'content/articles/docker/manifest-unknown/index.mdx:19:1 reports Its causes are not in the order of its reports. Expected `deleted-tag` (2), `wrong-tag` (1).',
    'content/articles/docker/manifest-unknown/reports.yaml:3:1 reports 4 threads were opened, and 5 are listed. Write how many were opened.',
    'content/articles/docker/manifest-unknown/reports.yaml:4:1 reports 5 reports: expected at least 12. Read more, or say in `fewer` where was looked, and why there are no more.',
    'content/articles/docker/manifest-unknown/reports.yaml:10:5 reports This thread stands above already. Remove one of the two.',
    'content/articles/docker/manifest-unknown/reports.yaml:11:5 reports 2031 is in the future. Write the year of the question.',
    'content/articles/docker/manifest-unknown/reports.yaml:12:5 reports `deleted-tags` is not the id of a cause. Expected `none` or one of `wrong-tag`, `deleted-tag`.',
    'content/articles/docker/manifest-unknown/reports.yaml:19:5 reports Say in `why` what is missing in the article, or why it is left out, or add it and write `led: yes`.',
    'content/articles/docker/manifest-unknown/reports.yaml:19:5 reports An article without the cause does not lead to its fix. Write `no`, or name the cause.',
    'content/articles/docker/manifest-unknown/reports.yaml:24:5 reports Say in `why` what is missing in the article, or why it is left out, or add it and write `led: yes`.',
    'content/articles/docker/no-article/reports.yaml:1:1 reports There is no article docker/no-article beside it. Expected index.mdx.',
  ]);
});

test('until the article is reviewed after the threads were read, their order is only advice', () => {
  const corpus = readCorpus('tests/fixtures/lint/reports', 'content', '2026-11-21');
  const reports = corpus.reports.map((file) => ({
    ...file,
    ...(file.data && { data: { ...file.data, read: '2026-11-21' } }),
  }));
  const severityOf = (files: typeof reports): string | undefined =>
    lintCorpus({ ...corpus, reports: files }).find(({ message }) => message.includes('order'))
      ?.severity;
  expect(severityOf(reports)).toBe('advice');
  expect(severityOf([...corpus.reports])).toBe('error');
});
