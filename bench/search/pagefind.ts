import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { editDistance } from '../../src/match/index.ts';
import { fieldTexts, type IndexedArticle } from '../../src/search/index/fields.ts';
import type { TermMatch } from '../../src/search/index/findTerm.ts';
import type { QueryTerm } from '../../src/search/index/query.ts';
import { scoreFound } from '../../src/search/index/score.ts';
import type { SearchSource } from '../../src/search/index/search.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { otherParts, type PartsHead, PartsReader, type ReadFile } from './miniSearch.ts';

/** Writes Pagefind's index to a folder, and returns the other files by their paths. */
export async function pagefindFiles(
  articles: readonly IndexedArticle[],
  folder: string,
): Promise<Map<string, unknown>> {
  const { head, files } = otherParts(articles);
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error('Pagefind makes no index here.');
  const words = new Set<string>();
  for (const [at, article] of sorted.entries()) {
    const paragraphs = fieldTexts(article).map(({ weight, texts }) => {
      const terms = texts.flatMap((text) => tokensOf(text).map(({ term }) => term));
      for (const term of terms) if (/^[a-z_]{4,}$/.test(term)) words.add(term);
      // Pagefind squares the weight.
      return `<p data-pagefind-weight="${(2 * Math.sqrt(weight)).toFixed(2)}">${terms.map((term) => spell(term) + end).join(' ')}</p>`;
    });
    await index.addHTMLFile({
      url: `/${at}`,
      content: `<html><body data-pagefind-body>${paragraphs.join('')}</body></html>`,
    });
  }
  await index.writeFiles({ outputPath: folder });
  const names = new Map<number, string>();
  for (const { path, content } of (await index.getFiles()).files) {
    const name = /fragment\/unknown_(\w+)\./.exec(path)?.[1];
    if (name === undefined) continue;
    const { url } = JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString()) as {
      url: string;
    };
    names.set(Number(url.slice(1)), name);
  }
  await close();
  let width = 2;
  const cut = () => [...names.values()].map((name) => name.slice(0, width));
  while (new Set(cut()).size < names.size) width += 1;
  const fragments = sorted.map((_, at) => names.get(at)?.slice(0, width) ?? '').join('');
  files.set('words', [...words].sort().join(' '));
  return new Map([...files, ['index', { ...head, fragments, width }]]);
}

const folders = new Set<string>();
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Makes a folder that is removed when the process ends. */
export function indexFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-pagefind-'));
  folders.add(folder);
  return folder;
}

/**
 * Opens an index on the disk. Pagefind's script only runs in browsers: here it finds the little that
 * it needs of one.
 *
 * @param note called with each file that is loaded
 */
export async function openFolder(
  folder: string,
  note: (file: string) => void,
): Promise<PagefindEngine> {
  note('pagefind.js');
  Object.assign(globalThis, {
    window: { location: { origin: 'http://localhost' } },
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'unknown' }) },
  });
  const script = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    createInstance(
      options: object,
    ): PagefindEngine & { init(): Promise<void>; options(o: object): Promise<void> };
  };
  const name = `/${folder.split('/').at(-1)}/`;
  globalThis.fetch = (url, options) => {
    const [, from, file = ''] = /(unstuck-pagefind-\w+)\/([^?]*)/.exec(String(url)) ?? [];
    if (from === undefined) return networkFetch(url, options);
    noteOf.get(from)?.(file);
    return Promise.resolve(new Response(readFileSync(join(tmpdir(), from, file))));
  };
  noteOf.set(name.slice(1, -1), note);
  const engine = script.createInstance({ basePath: name, baseUrl: '/', noWorker: true });
  await engine.init();
  await engine.options({ ranking: { pageLength: 0.3, termSaturation: 1.2, termSimilarity: 1 } });
  return { search: (query) => engine.search(query) };
}

/** The fetch of Node, for everything that is not a file of such a folder. */
const networkFetch = globalThis.fetch;

const noteOf = new Map<string, (file: string) => void>();

/** What is used of Pagefind's script for browsers. */
interface PagefindEngine {
  search(query: string): Promise<{ results: readonly { id: string; score: number }[] }>;
}

interface FragmentsHead extends PartsHead {
  /** The first characters of the name of each document's fragment: as many as tell them apart. */
  readonly fragments: string;
  readonly width: number;
}

/**
 * Spells a term in letters alone, so that Pagefind neither splits it nor drops its marks; the
 * spelling of a term's beginning is the beginning of its spelling.
 */
export function spell(term: string): string {
  return [...term]
    .map((character) => {
      if (/[a-pr-z]/.test(character)) return character;
      const code = [...(character.codePointAt(0) ?? 0).toString(16)];
      return `q${code.map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')}q`;
    })
    .join('');
}

/** Ends each indexed term, so that a term is not found as the beginning of a longer one. */
const end = 'qq';

const leastTypo = 5;
const leastTwoTypos = 9;

/** Brings a word that says all it can to about 63, as `scoreFound` expects. */
const scale = 63 / 12;

/** Asks Pagefind for each term of a query, and adds up what it says. */
export function pagefindSource(
  readFile: ReadFile,
  open: () => Promise<PagefindEngine>,
): SearchSource {
  const reader = new PartsReader(readFile);
  let engine: Promise<PagefindEngine> | undefined;
  let documents: Map<string, number> | undefined;
  const find = async (own: QueryTerm, isCode: boolean): Promise<TermMatch> => {
    const { search } = await (engine ??= open());
    const { count, fragments, width } = (await reader.head()) as FragmentsHead;
    documents ??= new Map(
      Array.from({ length: count }, (_, at) => [fragments.slice(at * width, (at + 1) * width), at]),
    );
    const rarity = (n: number): number => Math.log(1 + (count - n + 0.5) / (n + 0.5));
    const impacts = new Map<number, number>();
    const add = async (spelled: string, weight: number): Promise<number> => {
      const { results } = await search(spelled);
      const idf = rarity(results.length);
      for (const { id, score } of results) {
        const document = documents?.get(id.slice('unknown_'.length).slice(0, width)) ?? -1;
        const impact = weight * Math.min(63, (scale * score) / idf);
        impacts.set(document, Math.max(impact, impacts.get(document) ?? 0));
      }
      return results.length;
    };
    const has = async (term: string): Promise<boolean> =>
      (await search(`"${spell(term)}${end}"`)).results.length > 0;
    const typed = own.kind === 'word' ? own.typed : own.term;
    let terms: readonly string[] = [own.term];
    let exact = 0;
    if (await has(own.term)) {
      exact = await add(spell(own.term) + end, 1);
      if (own.open && typed.length > 1 && own.term.startsWith(typed)) await add(spell(typed), 0.35);
    } else if (!isCode && typed.length > 1) {
      // Pagefind shortens what it does not have: only our words say what begins so.
      const letters = /^[a-z_]+$/.test(own.term);
      const words =
        letters && (own.open || typed.length >= leastTypo)
          ? (await reader.load<string>('words')).split(' ')
          : [];
      const longer = own.open ? words.filter((word) => word.startsWith(typed)) : [];
      if (longer.length > 0) {
        await add(spell(typed), 0.7);
        terms = longer;
      } else if (typed.length >= leastTypo && own.kind !== 'code') {
        let near = words.filter((word) => editDistance(word, own.term, 1) <= 1);
        if (near.length === 0 && typed.length >= leastTwoTypos)
          near = words.filter((word) => editDistance(word, own.term, 2) <= 2);
        for (const word of near.slice(0, 30)) await add(spell(word) + end, 0.6);
        if (near.length > 0) terms = near;
      }
    }
    const weight = (own.prior * rarity(exact || impacts.size)) / rarity(0);
    return { asked: own, impacts, weight, terms };
  };
  return {
    head: () => reader.head(),
    record: (document) => reader.record(document),
    scores: async (asked) => {
      const meanings = await Promise.all(asked.map(({ term }) => reader.meanings(term)));
      const found = await Promise.all(
        asked.map((own, at) => find(own, (meanings[at]?.length ?? 0) > 0)),
      );
      return scoreFound(found, meanings);
    },
  };
}
