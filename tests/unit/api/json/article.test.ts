import { expect, test } from 'vitest';
import { buildArticleJson } from '../../../../src/api/json/article.ts';
import type { Article } from '../../../../src/schema/article.ts';
import { published, site } from '../../../fixtureCorpus.ts';

const [one] = published;
const link = '[a](#b) and [c](/errors/d/e/)';
const whole = `[a](${site}/errors/${one!.id}/#b) and [c](${site}/errors/d/e/)`;
const changed = (changes: Partial<Article>) =>
  buildArticleJson({ ...one!, article: { ...one!.article, ...changes } }, site);

test('links in prose are absolute', () => {
  expect(changed({ quickFix: [{ text: link }] }).quickFix[0]?.text).toBe(whole);
  expect(changed({ edgeCases: [{ title: 'A', detail: link }] }).edgeCases[0]?.detail).toBe(whole);
});

// In each of these fields, what looks like a link is a part of the text of a program.
test.each<[string, Partial<Article>]>([
  ['the title', { error: link }],
  ['a message and its sample', { messages: [{ text: link, samples: [link] }] }],
  ['a command', { quickFix: [{ text: 'Run it.', commands: [{ run: link }] }] }],
  ['code', { quickFix: [{ text: 'Write it.', code: { language: 'md', text: link } }] }],
  ['an alias', { aliases: [link] }],
  ['a search', { searches: [link] }],
  ['output that rules the article out', { notIf: [link] }],
])('%s stays as it is', (_, changes) => {
  expect(changed(changes)).toMatchObject(JSON.parse(JSON.stringify(changes)) as object);
});

test('the solved threads are counted by cause; what the editors noted of them is not published', () => {
  const entry = published.find(({ id }) => id === 'node/port-in-use');
  const { reports } = buildArticleJson(entry!, site);
  expect(reports).toMatchObject({ read: 3, causes: { 'old-copy': 2, 'stale-socket': 0 } });
  expect(reports?.threads[0]).toEqual({
    url: 'https://github.com/fixture/one/issues/1',
    year: 2024,
    cause: 'old-copy',
    fix: 'Stopped the old copy with `kill`.',
  });
  expect(changed({}).reports).toBeUndefined();
});
