import MiniSearch, { type AsPlainObject, type SearchOptions } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import type { TermMatch } from '../../src/search/index/findTerm.ts';
import {
  type CodeMeaning,
  maxImpact,
  type SearchHead,
  type SearchRecord,
} from '../../src/search/index/format.ts';
import type { QueryTerm } from '../../src/search/index/query.ts';
import { scoreFound } from '../../src/search/index/score.ts';
import type { SearchSource } from '../../src/search/index/search.ts';
import { tokensOf } from '../../src/search/tokens.ts';

/** The weights of the fields of `fieldTexts`, by their numbers. */
const boost = { 0: 3, 1: 2, 2: 2.5, 3: 2, 4: 1.5, 5: 2, 6: 1.5, 7: 1, 8: 0.6 };

/** How MiniSearch writes an index, and reads it again. */
export const options = {
  fields: Object.keys(boost),
  tokenize: (text: string): string[] => tokensOf(text).map(({ term }) => term),
  processTerm: (term: string): string => term,
  searchOptions: {
    boost,
    tokenize: (term: string): string[] => [term],
    // As short as the fields are, their length counts less than usual.
    bm25: { k: 1.2, b: 0.5, d: 0 },
    weights: { prefix: 0.6, fuzzy: 0.6 },
  },
};

/**
 * The score, over the rarity of the term, that is worth half of what a term can say. MiniSearch adds
 * up the fields; without a limit, a term in several fields would outweigh several terms.
 */
const halfScore = 3;

/** How many letters of a term may be wrong. */
function editsOf({ typed, term, kind }: QueryTerm): number {
  if (kind === 'code' || typed.length < 5 || !/^[a-z_]+$/.test(term)) return 0;
  return term.length < 6 ? 1 : 2;
}

/** Finds in which documents a term is, a longer one that begins so, or else one spelled alike. */
function findTerm(index: MiniSearch, asked: QueryTerm, isCode: boolean): TermMatch {
  const ask = (term: string, more: SearchOptions = {}) => index.search(term, more);
  const prefix = asked.kind === 'word' ? asked.typed : asked.term;
  const exact = ask(asked.term);
  let found = exact;
  if (asked.open && prefix.length > 1) found = [...exact, ...ask(prefix, { prefix: true })];
  if (found.length === 0 && !isCode) found = ask(asked.term, { fuzzy: editsOf(asked) });
  const rarity = (count: number): number =>
    Math.log(1 + (index.documentCount - count + 0.5) / (count + 0.5));
  const impacts = new Map<number, number>();
  const own = rarity(exact.length || new Set(found.map(({ id }) => id)).size);
  for (const { id, score } of found) {
    const impact = (maxImpact * score) / (score + own * halfScore);
    impacts.set(Number(id), Math.max(impact, impacts.get(Number(id)) ?? 0));
  }
  const terms = found.length > exact.length ? found.flatMap((one) => one.terms) : [asked.term];
  return { asked, impacts, weight: (asked.prior * own) / rarity(0), terms: [...new Set(terms)] };
}

/** MiniSearch with one file of all terms. */
export function wholeSource(readFile: ReadFile): SearchSource {
  const reader = new PartsReader(readFile);
  let index: MiniSearch | undefined;
  return {
    head: () => reader.head(),
    record: (document) => reader.record(document),
    scores: async (asked) => {
      const all = (index ??= MiniSearch.loadJS(await reader.load('terms'), options));
      const meanings = await Promise.all(asked.map(({ term }) => reader.meanings(term)));
      return scoreFound(
        asked.map((own, at) => findTerm(all, own, (meanings[at]?.length ?? 0) > 0)),
        meanings,
      );
    },
  };
}

type Postings = AsPlainObject['index'][number][1];

/** A term of a file, with where it is and what it means as a machine code; 0 for either it has not. */
export type SplitTerm = readonly [
  term: string,
  where: Postings | 0,
  codes: readonly CodeMeaning[] | 0,
];

interface SplitHead extends PartsHead {
  readonly termStarts: readonly string[];
  /** MiniSearch's index without its terms. */
  readonly plain: Omit<AsPlainObject, 'index'>;
}

/** MiniSearch with its terms in files: each query loads those of its terms. */
export function splitSource(readFile: ReadFile): SearchSource {
  const reader = new PartsReader(readFile);
  const files = new Set<number>();
  const codes = new Map<string, readonly CodeMeaning[]>();
  const index: [string, Postings][] = [];
  let known: MiniSearch | undefined;
  const load = async (terms: readonly string[]): Promise<MiniSearch> => {
    const { termStarts, plain } = (await reader.head()) as SplitHead;
    const wanted = new Set(terms.map((term) => sliceOf(termStarts, term)));
    const missing = [...wanted].filter((at) => !files.has(at));
    const loaded = await Promise.all(
      missing.map((at) => reader.load<readonly SplitTerm[]>(`terms/${at}`)),
    );
    missing.forEach((at, place) => {
      // Another query may have loaded it meanwhile.
      if (files.has(at)) return;
      files.add(at);
      known = undefined;
      for (const [term, where, meanings] of loaded[place] ?? []) {
        if (where !== 0) index.push([term, where]);
        if (meanings !== 0) codes.set(term, meanings);
      }
    });
    return (known ??= MiniSearch.loadJS({ ...plain, index }, options));
  };
  let words: SearchableMap<true> | undefined;
  return {
    head: () => reader.head(),
    record: (document) => reader.record(document),
    scores: async (asked) => {
      // A word that is still being typed may go on in the next file.
      let all = await load(
        asked.flatMap(({ term, typed, open }) => (open ? [term, typed, `${typed}\uffff`] : [term])),
      );
      const unknown = asked.filter((own) => findTerm(all, own, true).impacts.size === 0);
      const misspelled = unknown.filter((own) => editsOf(own) > 0 && !codes.has(own.term));
      if (misspelled.length > 0) {
        const list = (await reader.load<string>('words')).split(' ');
        const near = (words ??= SearchableMap.from(list.map((word) => [word, true] as const)));
        all = await load(
          misspelled.flatMap((own) => [...near.fuzzyGet(own.term, editsOf(own)).keys()]),
        );
      }
      return scoreFound(
        asked.map((own) => findTerm(all, own, codes.has(own.term))),
        asked.map(({ term }) => codes.get(term) ?? []),
      );
    },
  };
}

/** Reads a file of an index by its path without `.json`. */
export type ReadFile = (path: string) => Promise<unknown>;

/** The head of an index whose terms are not in files of our own. */
export interface PartsHead extends SearchHead {
  /** The first machine code of each file of codes. */
  readonly codeStarts: readonly string[];
}

/** The number of the last file that starts at or before a term. */
function sliceOf(starts: readonly string[], term: string): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= term),
  );
}

/** What may be a machine code: has a digit or an underscore, or begins like `EACCES` or `SIGKILL`. */
const codeLike = /[\d_]|^e|^sig/;

/** Loads the parts that `otherParts` wrote, each once. */
export class PartsReader {
  private readonly files = new Map<string, Promise<unknown>>();
  private readonly readFile: ReadFile;

  constructor(readFile: ReadFile) {
    this.readFile = readFile;
  }

  load<Data>(path: string): Promise<Data> {
    const loading = this.files.get(path) ?? this.readFile(path);
    this.files.set(path, loading);
    return loading as Promise<Data>;
  }

  head(): Promise<PartsHead> {
    return this.load('index');
  }

  record(document: number): Promise<SearchRecord> {
    return this.load(`records/${document}`);
  }

  /** What a term means as a machine code. */
  async meanings(term: string): Promise<readonly CodeMeaning[]> {
    if (!codeLike.test(term)) return [];
    const { codeStarts } = await this.head();
    const path = `codes/${sliceOf(codeStarts, term)}`;
    const file = await this.load<Record<string, readonly CodeMeaning[]>>(path);
    return Object.hasOwn(file, term) ? (file[term] ?? []) : [];
  }
}
