import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { IndexedArticle } from '../../src/search/index/fieldTexts.ts';
import { openPagefind } from './openPagefind.ts';
import { type Engine, mostAnswers } from './Engine.ts';
import { packed } from './packed.ts';
import { fieldNames, textsOf } from './textsOf.ts';

/** MiniSearch with its defaults. */
export function miniSearchEngine(articles: readonly IndexedArticle[]): Engine {
  const engine = new MiniSearch({ fields: [...fieldNames] });
  engine.addAll(articles.map(textsOf));
  let size: number | undefined;
  return {
    name: 'MiniSearch',
    search: (query) =>
      engine
        .search(query)
        .slice(0, mostAnswers)
        .map(({ id }) => String(id)),
    bytes: () => Promise.resolve((size ??= packed(JSON.stringify(engine)))),
  };
}

/** Fuse.js with its defaults, but that it looks at all of a text and not at its beginning alone. */
export function fuseEngine(articles: readonly IndexedArticle[]): Engine {
  const records = articles.map(textsOf);
  let engine: Fuse<(typeof records)[number]> | undefined;
  let size: number | undefined;
  return {
    name: 'Fuse',
    search: (query) => {
      engine ??= new Fuse(records, { keys: [...fieldNames], ignoreLocation: true });
      return engine.search(query, { limit: mostAnswers }).map(({ item }) => item.id);
    },
    bytes: () => Promise.resolve((size ??= packed(JSON.stringify(records)))),
  };
}

/** FlexSearch, told to suggest: without that it wants every word of a query. */
export function flexSearchEngine(articles: readonly IndexedArticle[]): Engine {
  const records = articles.map(textsOf);
  const open = () => {
    const made = new FlexSearch.Document({
      document: { id: 'id', index: [...fieldNames] },
      tokenize: 'forward',
    });
    for (const record of records) made.add(record);
    return made;
  };
  let engine: ReturnType<typeof open> | undefined;
  let size: number | undefined;
  return {
    name: 'FlexSearch',
    search: (query) => {
      engine ??= open();
      const found = engine.search(query, { limit: mostAnswers, suggest: true, merge: true });
      return (found as unknown as { id: string }[]).map(({ id }) => id);
    },
    bytes: () => Promise.resolve((size ??= packed(JSON.stringify(records)))),
  };
}

/** Pagefind as its default UI asks it. Its files are compressed already. */
export async function pagefindEngine(articles: readonly IndexedArticle[]): Promise<Engine> {
  const engine = await openPagefind(
    articles.map((article) => {
      const { id, ...texts } = textsOf(article);
      return { id, content: Object.values(texts).join('\n') };
    }),
  );
  return {
    name: 'Pagefind',
    search: (query) => engine.search(query, mostAnswers),
    bytes: async (query) => {
      await engine.search(query, mostAnswers);
      const files = [...engine.takeFiles()].filter(([name]) => !name.endsWith('.js'));
      return files.reduce((sum, [, data]) => sum + data.length, 0);
    },
  };
}
