import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { search } from '../../../src/search/search.ts';
import { queryIndex, type IndexAnswer } from '../../../src/search/index/search.ts';
import type { SearchFilter, SearchResult } from '../../../src/search/types.ts';
import { searchFullText } from '../../../src/search/fullText.ts';

// Test files share their modules (see vitest.config.ts): this file needs its own, with the mocks.
vi.hoisted(() => {
  vi.resetModules();
});
afterAll(() => {
  vi.resetModules();
});
vi.mock('../../../src/search/index/search.ts', () => ({ queryIndex: vi.fn() }));
vi.mock('../../../src/search/fullText.ts', () => ({ searchFullText: vi.fn() }));

const found = (id: string): SearchResult => ({
  id,
  address: `/errors/${id}/`,
  error: id,
  tool: 'Git',
  summary: '',
  kind: 'network',
  platforms: ['linux'],
  reason: 'text',
  because: '',
});
const answer = (ids: readonly string[], more: Partial<IndexAnswer> = {}): IndexAnswer => ({
  hits: ids.map((id) => ({
    record: {
      ...{ id, error: id, messages: [], values: {}, codes: [], aliases: [], searches: [] },
      ...{ summary: '', kind: 'dns', platforms: ['linux'] },
    },
    reason: 'message',
    because: id,
    sure: false,
  })),
  facets: ids.map((id) => ({
    tool: id.slice(0, id.indexOf('/')),
    kind: 'dns',
    platforms: ['linux'],
  })),
  answered: true,
  covered: false,
  codes: [],
  terms: new Set<string>(),
  head: {
    ...{ version: '', count: 2, kinds: [], facets: '', starts: [], spellings: 0 },
    tools: [{ id: 'a', name: 'Tool A' }],
  },
  ...more,
});
const find = async (limit = 10, filter?: SearchFilter) => {
  const { results, ...rest } = await search('x', { limit, ...(filter && { filter }) });
  return { ...rest, ids: results.map(({ id }) => id) };
};

beforeEach(() => {
  vi.mocked(queryIndex).mockResolvedValue(answer(['a/own', 'a/second']));
  vi.mocked(searchFullText)
    .mockReset()
    .mockResolvedValue([found('a/text'), found('a/own')]);
});

test('what messages and names say comes first, then the full text, each once', async () => {
  expect((await find()).ids).toEqual(['a/own', 'a/second', 'a/text']);
  expect((await find(2)).ids).toEqual(['a/own', 'a/second']);
  expect((await find()).facets).toHaveLength(3);
});

test('the full text is not loaded where it would say nothing more', async () => {
  vi.mocked(queryIndex).mockResolvedValue(answer(['a/own'], { covered: true }));
  expect((await find()).ids).toEqual(['a/own']);
  expect(searchFullText).not.toHaveBeenCalled();
});

test('what is only near gives way to what has the words', async () => {
  vi.mocked(queryIndex).mockResolvedValue(answer(['a/near'], { answered: false }));
  expect(await find()).toMatchObject({ ids: ['a/text', 'a/own'], answered: true });
  vi.mocked(searchFullText).mockResolvedValue([]);
  expect(await find()).toMatchObject({ ids: ['a/near'], answered: false });
});

test('what is near and has the words in its full text stays', async () => {
  vi.mocked(queryIndex).mockResolvedValue(answer(['a/near', 'a/own'], { answered: false }));
  expect(await find()).toMatchObject({ ids: ['a/text', 'a/own'], answered: true });
});

test('what the matcher found stands above the full text, near as it may be', async () => {
  const near = answer(['a/near', 'a/nearer'], { answered: false });
  const hits = near.hits.map((hit, at) =>
    at === 1 ? { ...hit, confidence: 'possible' as const } : hit,
  );
  vi.mocked(queryIndex).mockResolvedValue({ ...near, hits });
  const { ids, facets } = await find();
  expect(ids).toEqual(['a/nearer', 'a/text', 'a/own']);
  expect(facets).toHaveLength(3);
});

test('a filter holds for the full text too, and the counts are from before it', async () => {
  const filter = { tool: '', kind: 'network', platform: '' };
  const { ids, facets } = await find(10, filter);
  expect(ids).toEqual(['a/own', 'a/second', 'a/text']);
  expect(facets.map(({ kind }) => kind)).toEqual(['dns', 'dns', 'network']);
  expect((await find(10, { ...filter, kind: 'disk' })).ids).toEqual(['a/own', 'a/second']);
});

test('what cannot be seen is not asked for', async () => {
  await search('EADDR\u200BINUSE\uFEFF \u202Eport', { limit: 1 });
  expect(vi.mocked(queryIndex)).toHaveBeenLastCalledWith(
    expect.anything(),
    'EADDRINUSE port',
    expect.anything(),
  );
});

test('one index that cannot be loaded leaves the answers of the other', async () => {
  vi.mocked(searchFullText).mockRejectedValue(new Error('no full text'));
  expect(await find()).toMatchObject({ ids: ['a/own', 'a/second'], incomplete: true });
  vi.mocked(queryIndex).mockResolvedValue(answer([], { answered: false }));
  expect(await find()).toMatchObject({ ids: [], answered: false, incomplete: true });
  vi.mocked(searchFullText).mockResolvedValue([found('a/text')]);
  vi.mocked(queryIndex).mockRejectedValue(new Error('no index'));
  expect(await find()).toMatchObject({ ids: ['a/text'], incomplete: true });
  vi.mocked(searchFullText).mockRejectedValue(new Error('no full text either'));
  await expect(find()).rejects.toThrow('no full text either');
});

test('messages are as the tool prints them; a search that found the article stays as it is', async () => {
  const [hit] = answer(['a/own']).hits;
  const record = { ...hit!.record, error: "token '\\<'" };
  vi.mocked(queryIndex).mockResolvedValue(
    answer([], {
      covered: true,
      hits: [
        { ...hit!, record, because: record.error },
        { ...hit!, record, reason: 'search', because: 'what is \\<' },
      ],
    }),
  );
  const { results } = await search('x', { limit: 2 });
  expect(results.map(({ error, because }) => [error, because])).toEqual([
    ["token '<'", "token '<'"],
    ["token '<'", 'what is \\<'],
  ]);
});
