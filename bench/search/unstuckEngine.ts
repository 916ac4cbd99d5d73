import { queryIndex } from '../../src/search/index/search.ts';
import { buildIndex } from '../../src/search/index/buildIndex.ts';
import type { IndexedArticle } from '../../src/search/index/fieldTexts.ts';
import { IndexReader } from '../../src/search/index/reader.ts';
import { type Engine, mostAnswers } from './Engine.ts';
import { packed } from './packed.ts';

/** The search of this site, without the full text. */
export function unstuckEngine(articles: readonly IndexedArticle[]): Engine {
  const files = new Map(
    [...buildIndex(articles)].map(([path, data]) => [path, JSON.stringify(data)]),
  );
  const open = (note: (path: string) => void): IndexReader =>
    new IndexReader((path) => {
      const file = files.get(path);
      if (file === undefined) return Promise.reject(new Error(`The index has no ${path}.`));
      note(path);
      return Promise.resolve(JSON.parse(file) as unknown);
    });
  const reader = open(() => undefined);
  return {
    name: 'unstuck',
    search: async (query) => {
      const { hits } = await queryIndex(reader, query, { limit: mostAnswers });
      return hits.map(({ record }) => record.id);
    },
    bytes: async (query) => {
      const loaded = new Set<string>();
      await queryIndex(
        open((path) => loaded.add(path)),
        query,
        { limit: mostAnswers },
      );
      return [...loaded].reduce((sum, path) => sum + packed(files.get(path) ?? ''), 0);
    },
  };
}
