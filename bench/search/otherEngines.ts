import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { buildIndex } from '../../src/search/index/build.ts';
import type { IndexedArticle } from '../../src/search/index/fields.ts';
import { IndexReader } from '../../src/search/index/reader.ts';
import { queryIndex } from '../../src/search/index/search.ts';
import { packed } from './measure.ts';

/** An engine over some records. */
export interface Engine {
  readonly name: string;
  /** The ids of the best, in order; at most ten. */
  search(query: string): Promise<readonly string[]> | readonly string[];
  /** What has to be loaded before the first answer to a query, in bytes after brotli, without scripts. */
  bytes(query: string): Promise<number>;
}

/** Answers beyond these do not count. */
export const mostAnswers = 10;

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

/** The fields of a record as texts: the same for every engine that takes fields. */
function textsOf(article: IndexedArticle) {
  return {
    id: article.id,
    error: article.error,
    messages: article.messages.map(({ text }) => text).join('\n'),
    codes: article.codes.map(({ code }) => code).join('\n'),
    aliases: article.aliases.join('\n'),
    searches: article.searches.join('\n'),
    summary: article.summary,
    tool: article.toolName,
    text: article.text.join('\n'),
  };
}

/** Their names, the id aside. */
const fieldNames: readonly Exclude<keyof ReturnType<typeof textsOf>, 'id'>[] = [
  'error',
  'messages',
  'codes',
  'aliases',
  'searches',
  'summary',
  'tool',
  'text',
];

/** What is used of Pagefind's script for browsers. */
interface PagefindModule {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Pagefind over some documents. */
interface OpenPagefind {
  /** The ids of the best, in order. */
  search(query: string, limit: number): Promise<string[]>;
  /** The files that were read since the last call, as they are. */
  takeFiles(): ReadonlyMap<string, Buffer>;
}

/** What was read of each index, by the name of its folder. */
const read = new Map<string, Map<string, Buffer>>();
process.once('exit', () => {
  for (const name of read.keys()) rmSync(join(tmpdir(), name), { recursive: true, force: true });
});

/**
 * Indexes documents with Pagefind's defaults and opens the index. Its script only runs in browsers:
 * here it finds the little that it needs of one, and reads its files from the disk.
 */
export async function openPagefind(
  documents: readonly { readonly id: string; readonly content: string }[],
): Promise<OpenPagefind> {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-pagefind-'));
  const name = basename(folder);
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind makes no index here.');
  for (const { id, content } of documents)
    await index.addCustomRecord({ url: `/${id}`, content, language: 'en' });
  await index.writeFiles({ outputPath: folder });
  await close();
  read.set(name, new Map());
  Object.assign(globalThis, {
    window: { location: { origin: 'http://localhost' } },
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'en' }) },
    fetch: (address: string) => {
      const [, from = '', file = ''] = /\/(unstuck-pagefind-\w+)\/([^?]*)/.exec(address) ?? [];
      const data = readFileSync(join(tmpdir(), from, file));
      read.get(from)?.set(file, data);
      return Promise.resolve(new Response(data));
    },
  });
  const script = join(folder, 'pagefind.js');
  const engine = (await import(pathToFileURL(script).href)) as PagefindModule;
  await engine.options({ basePath: `/${name}/`, baseUrl: '/', noWorker: true });
  await engine.init();
  read.get(name)?.set('pagefind.js', readFileSync(script));
  return {
    async search(query, limit) {
      const { results } = await engine.search(query);
      const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return pages.map(({ url }) => url.slice(1));
    },
    takeFiles() {
      const files = read.get(name) ?? new Map<string, Buffer>();
      read.set(name, new Map());
      return files;
    },
  };
}
