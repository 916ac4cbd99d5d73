import { buildIndex } from '../../../../src/search/index/build.ts';
import type { IndexedArticle } from '../../../../src/search/index/fields.ts';
import { IndexReader } from '../../../../src/search/index/reader.ts';

/** An article for the index, with what a test is about. */
export function indexed(
  id: string,
  error: string,
  more: Partial<Omit<IndexedArticle, 'codes'>> & { codes?: string[] } = {},
): IndexedArticle {
  const { codes = [], ...rest } = more;
  return {
    ...{ id, error, messages: [{ text: error }], values: {}, aliases: [], searches: [] },
    ...{ summary: '', kind: 'network', platforms: ['linux'], toolName: id.split('/')[0] ?? '' },
    text: [],
    codes: codes.map((code) => ({ code })),
    ...rest,
  };
}

/** A reader of an index of some articles, and the files that it has loaded. */
export function readerOf(articles: readonly IndexedArticle[]) {
  const files = buildIndex(articles);
  const loaded: string[] = [];
  const reader = new IndexReader((path) => {
    loaded.push(path);
    return files.has(path)
      ? Promise.resolve(JSON.parse(JSON.stringify(files.get(path))))
      : Promise.reject(new Error(`There is no ${path}.`));
  });
  return { reader, loaded, files };
}
