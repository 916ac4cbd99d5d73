import { beforeEach, expect, test, vi } from 'vitest';
import { findArticles } from '../../../src/search/findArticles.ts';
import { matchArticles } from '../../../src/search/matchArticles.ts';
import type { SearchResult } from '../../../src/search/SearchResult.ts';
import { searchArticles } from '../../../src/search/searchArticles.ts';

vi.mock('../../../src/search/matchArticles.ts', () => ({ matchArticles: vi.fn() }));
vi.mock('../../../src/search/searchArticles.ts', () => ({ searchArticles: vi.fn() }));

const result = (id: string, confidence?: SearchResult['confidence']): SearchResult => ({
  id,
  address: `/errors/${id}/`,
  error: id,
  tool: 'Git',
  summary: '',
  ...(confidence ? { confidence } : {}),
});
const ids = async (limit = 10): Promise<string[]> =>
  (await findArticles('x', limit)).map(({ id }) => id);

beforeEach(() => {
  vi.mocked(matchArticles).mockResolvedValue([
    result('a/sure', 'exact'),
    result('a/maybe', 'possible'),
  ]);
  vi.mocked(searchArticles).mockResolvedValue([result('a/text'), result('a/sure')]);
});

test('whose message it is comes first, then whose words it has, then what it resembles; each once', async () => {
  expect(await ids()).toEqual(['a/sure', 'a/text', 'a/maybe']);
  expect(await ids(2)).toEqual(['a/sure', 'a/text']);
});

test('one index that cannot be loaded leaves the answers of the other', async () => {
  vi.mocked(searchArticles).mockRejectedValue(new Error('no index'));
  expect(await ids()).toEqual(['a/sure', 'a/maybe']);
  vi.mocked(matchArticles).mockRejectedValue(new Error('no index either'));
  await expect(findArticles('x', 10)).rejects.toThrow('no index');
});
