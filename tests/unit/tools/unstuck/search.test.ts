import { expect, test } from 'vitest';
import { buildIndex } from '../../../../src/search/index/build.ts';
import type { LoadedIndex } from '../../../../src/tools/unstuck/loadIndex.ts';
import { searchSite } from '../../../../src/tools/unstuck/search.ts';
import { UsageError } from '../../../../src/tools/unstuck/usage.ts';
import { indexed } from '../../search/index/anIndex.ts';

const files = buildIndex([
  indexed('node/eaddrinuse', 'Error: listen EADDRINUSE: address already in use', {
    codes: ['EADDRINUSE'],
    searches: ['port already taken'],
  }),
  indexed('docker/port', 'port is already allocated', { searches: ['docker port already taken'] }),
  indexed('git/refusing', 'fatal: refusing to merge unrelated histories'),
]);
const site: LoadedIndex = {
  index: { version: 1, articles: [] },
  place: 'dist/api/match-index.json',
  summary: () => Promise.resolve(undefined),
  file: (path) => {
    const data = files.get(path.replace(/^search-index\//, '').replace(/\.json$/, ''));
    return Promise.resolve(data === undefined ? undefined : JSON.stringify(data));
  },
};

test('results come in order, with what was found', async () => {
  const { text, isAnswered } = await searchSite(site, 'merge unrelated histories', false);
  expect([text.split('\n')[0], isAnswered]).toEqual([
    '1. git/refusing: fatal: refusing to merge unrelated histories (message)',
    true,
  ]);
  expect(text).not.toContain('Ranking');
});

test('an explanation has every stage, and the sort key that decided', async () => {
  const { text, trace } = await searchSite(site, 'port already taken', true);
  for (const heading of [
    'Terms of the query',
    'Articles by their words',
    'Ranking',
    'Why the first',
  ])
    expect(text).toContain(heading);
  // Both articles have all three words. Only of one is the query a text, word for word.
  expect(trace.ranking.map(({ id, isSameText }) => [id, isSameText]).slice(0, 2)).toEqual([
    ['node/eaddrinuse', true],
    ['docker/port', false],
  ]);
  expect(text).toMatch(
    /deciding key: the query is a text of the article\n {2}node\/eaddrinuse: yes\n {2}docker\/port: no$/,
  );
});

test('where only the words differ, the score decided, and its parts are named', async () => {
  const { text, trace } = await searchSite(site, 'already allocated', true);
  const [first, second] = trace.ranking;
  expect(first?.id).toBe('docker/port');
  expect(text).toContain('deciding key: ');
  const { words = 0, phrase = 0, rowBoost = 0, likeness = 0 } = first?.factors ?? {};
  expect(first?.score).toBeCloseTo((words * phrase + rowBoost) * likeness);
  expect(first?.score).toBeGreaterThan(second?.score ?? Infinity);
  const best = trace.documents[0];
  expect(Object.keys(best?.contributions ?? {})).toHaveLength(2);
});

test('a query that nothing answers says so', async () => {
  const { text, isAnswered } = await searchSite(site, 'zzzz', true);
  expect([text.split('\n')[0], isAnswered]).toEqual([
    'No article answers this. The nearest:',
    false,
  ]);
  expect(text).toContain('zzzz: word');
  expect(text).toContain('no article was ranked');
});

test('control characters of a query do not reach the terminal', async () => {
  const { text } = await searchSite(site, 'port \u001b[31malready\u202e\u0007', true);
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('an index without a search index beside it is a wrong use', async () => {
  const alone = { ...site, file: () => Promise.resolve(undefined) };
  await expect(searchSite(alone, 'port', false)).rejects.toThrow(UsageError);
});
