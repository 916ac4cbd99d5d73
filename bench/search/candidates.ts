import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askSource, type SearchSource } from '../../src/search/index/search.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import type { IndexedArticle } from '../../src/search/index/fields.ts';
import { IndexReader } from '../../src/search/index/reader.ts';
import { scoreDocuments } from '../../src/search/index/score.ts';
import { type Engine, mostAnswers } from './otherEngines.ts';
import { type ReadFile, splitSource, wholeSource } from './miniSearch.ts';
import { packed } from './measure.ts';
import { pagefindSource } from './pagefind.ts';
import { splitFiles, wholeFiles } from './writeMiniSearch.ts';
import { indexFolder, openFolder, pagefindFiles } from './writePagefind.ts';

/** Asks a source as the site does. */
function engineOf(
  name: string,
  files: ReadonlyMap<string, unknown>,
  open: (readFile: ReadFile, note: (file: string, size: number) => void) => SearchSource,
): Engine {
  const texts = new Map([...files].map(([path, data]) => [path, JSON.stringify(data)]));
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const size = sizes.get(path) ?? packed(texts.get(path) ?? '');
    sizes.set(path, size);
    return size;
  };
  const read =
    (note: (path: string) => void): ReadFile =>
    (path) => {
      const text = texts.get(path);
      if (text === undefined) return Promise.reject(new Error(`The index has no ${path}.`));
      note(path);
      return Promise.resolve(JSON.parse(text) as unknown);
    };
  const source = open(
    read(() => undefined),
    () => undefined,
  );
  const ask = async (from: SearchSource, query: string) => {
    const { hits } = await askSource(from, query, { limit: mostAnswers });
    return hits.map(({ record }) => record.id);
  };
  return {
    name,
    search: (query) => ask(source, query),
    bytes: async (query) => {
      const loaded = new Map<string, number>();
      const fresh = open(
        read((path) => loaded.set(path, sizeOf(path))),
        (file, size) => loaded.set(`pagefind/${file}`, size),
      );
      await ask(fresh, query);
      return [...loaded.values()].reduce((sum, size) => sum + size, 0);
    },
  };
}

function ownSource(readFile: ReadFile): SearchSource {
  const reader = new IndexReader(readFile);
  return {
    head: () => reader.head(),
    record: (document) => reader.record(document),
    scores: (asked) => scoreDocuments(reader, asked),
  };
}

const fileSizes = new Map<string, number>();

/** An engine that could be the site's, and the module with all that it loads in a browser. */
export interface Candidate {
  readonly name: string;
  /** Relative to this folder; `open` is the function of it that a page calls. */
  readonly module: string;
  readonly open: string;
  make(articles: readonly IndexedArticle[]): Promise<Engine>;
}

/** The engines that were compared before one was chosen: see the decision record. */
export const candidates: readonly Candidate[] = [
  {
    name: 'own',
    module: '../../src/search/index/search.ts',
    open: 'queryIndex',
    make: (articles) => Promise.resolve(engineOf('own', buildIndex(articles), ownSource)),
  },
  {
    name: 'Pagefind by term',
    module: './pagefind.ts',
    open: 'pagefindSource',
    make: async (articles) => {
      const folder = indexFolder();
      const files = await pagefindFiles(articles, folder);
      return engineOf('Pagefind by term', files, (readFile, note) =>
        pagefindSource(readFile, () =>
          openFolder(folder, (file) => {
            const path = join(folder, file);
            const size = fileSizes.get(path) ?? packed(readFileSync(path));
            fileSizes.set(path, size);
            note(file, size);
          }),
        ),
      );
    },
  },
  {
    name: 'MiniSearch whole',
    module: './miniSearch.ts',
    open: 'wholeSource',
    make: (articles) =>
      Promise.resolve(engineOf('MiniSearch whole', wholeFiles(articles), wholeSource)),
  },
  {
    name: 'MiniSearch in parts',
    module: './miniSearch.ts',
    open: 'splitSource',
    make: (articles) =>
      Promise.resolve(engineOf('MiniSearch in parts', splitFiles(articles), splitSource)),
  },
];
