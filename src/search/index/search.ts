import { joinCodes, type QueryTerm, queryTerms } from './query.ts';
import {
  type CodeMeaning,
  type Facets,
  maxImpact,
  readFacets,
  type SearchHead,
  type SearchRecord,
} from './format.ts';
import { coversWords, isCovered } from './coverage.ts';
import { rankRecords, type SearchHit } from './rerank.ts';
import type { IndexReader } from './reader.ts';
import { scoreDocuments, type Scores } from './score.ts';
import type { SearchTrace } from './trace.ts';
import { tokensOf } from '../tokens.ts';
import {
  candidateCount,
  fullShare,
  indexQueryLength,
  lowestAnswerShare,
  lowestRelativeScore,
  lowestShownRow,
} from '../tuning.ts';

/** An index that can be asked: it says which documents have the words, and what is known of them. */
export interface SearchSource {
  head(): Promise<SearchHead>;
  record(document: number): Promise<SearchRecord>;
  /** Scores the documents by the words of a query. */
  scores(asked: readonly QueryTerm[]): Promise<Scores>;
}

/** What the index says of a query. */
export interface IndexAnswer {
  /** The best ones, in order. */
  readonly hits: readonly SearchHit[];
  /** What all articles that fit can be filtered by, before they are. */
  readonly facets: readonly Facets[];
  /** Whether an article covers the query, filtered out or not. Otherwise all only share words with it. */
  readonly answered: boolean;
  /** Whether an article has a third of the query or one of its codes. Otherwise all are far-fetched. */
  readonly near: boolean;
  /** Whether an article has nearly all that was asked for: then the full texts would not say more. */
  readonly covered: boolean;
  /** What the machine codes in the query mean. */
  readonly codes: readonly CodeMeaning[];
  /** The terms by which they were found: those of the query, and what these stand for. */
  readonly terms: ReadonlySet<string>;
  readonly head: SearchHead;
}

/** How an index is asked. */
export interface QueryOptions {
  readonly limit: number;
  /** Only articles that fit. */
  readonly filter?: (facets: Facets) => boolean;
  /** Is filled with what each stage saw. */
  readonly trace?: SearchTrace;
}

/**
 * Finds articles by their messages, codes, names and searches, the best first.
 *
 * @throws if a file of the index cannot be loaded
 */
export function queryIndex(
  reader: IndexReader,
  query: string,
  options: QueryOptions,
): Promise<IndexAnswer> {
  const source: SearchSource = {
    head: () => reader.head(),
    record: (document) => reader.record(document),
    scores: (asked) => scoreDocuments(reader, asked),
  };
  return askSource(source, query, options);
}

/**
 * As `queryIndex`, over any index: `npm run bench:search` compares several.
 *
 * @throws if a file of the index cannot be loaded
 */
export async function askSource(
  source: SearchSource,
  query: string,
  { limit, filter, trace }: QueryOptions,
): Promise<IndexAnswer> {
  const text = joinCodes(query.slice(0, indexQueryLength)).trim();
  const head = await source.head();
  const scores = await source.scores(queryTerms(text));
  const { byDocument, codes } = scores;
  const terms = new Set([...tokensOf(text).map(({ term }) => term), ...scores.terms]);
  const all = [...byDocument].map(([document, { score, share }]) => ({
    ...{ document, score, share },
    facets: readFacets(head, document),
  }));
  // Whatever stands around a code, such as a translation of its message, the code was asked for.
  const near = scores.hasCode || all.some(({ share }) => share >= lowestAnswerShare);
  const pool = near ? all : bestOf(all, 5);
  const best = bestOf(pool, poolSize(limit));
  const asked = { text, terms, scores, ...(trace && { trace }) };
  if (trace) {
    trace.terms = tracedTerms(scores);
    trace.documents = await tracedDocuments(source, scores, best);
  }
  const ranked = await rankBest(source, asked, best);
  const fitting = filter ? pool.filter(({ facets }) => filter(facets)) : pool;
  const hits =
    fitting.length === pool.length
      ? ranked
      : await rankBest(source, asked, bestOf(fitting, poolSize(limit)));
  const [first] = ranked;
  const answered = first !== undefined && isCovered(text, scores, first);
  if (trace) trace.isAnswered = answered;
  // Those that were not looked at more closely count by their words.
  const least = lowestRelativeScore * (best[0]?.score ?? 0);
  const looked = new Set<Scored>(best);
  const rest = pool.filter((one) => one.score >= least && !looked.has(one));
  return {
    hits: hits.slice(0, limit).map(({ hit }) => hit),
    facets: [...ranked, ...rest].map(({ facets }) => facets),
    ...{ answered, near },
    covered: hits[0]?.hit.sure === true || all.some(({ share }) => share >= fullShare),
    ...{ codes, terms, head },
  };
}

/** A document with the score of its words. */
interface Scored {
  readonly document: number;
  readonly score: number;
  /** The share of the query that it has, up to 1. */
  readonly share: number;
  readonly facets: Facets;
}

/** How many documents are looked at more closely where so many are wanted. */
function poolSize(limit: number): number {
  return Math.max(limit, candidateCount);
}

/** The best by their words, in order. Sorting all of thousands would take most of a keystroke. */
function bestOf(all: readonly Scored[], count: number): Scored[] {
  const scores = Float64Array.from(all, ({ score }) => score).sort();
  const least = scores[Math.max(0, scores.length - count)] ?? 0;
  return all
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, count);
}

/** Looks more closely at the best by their words; leaves out what lacks some and is far behind. */
async function rankBest(
  source: SearchSource,
  {
    text,
    terms,
    scores,
    trace,
  }: { text: string; terms: ReadonlySet<string>; scores: Scores; trace?: SearchTrace },
  best: readonly Scored[],
) {
  const candidates = await Promise.all(
    best.map(async ({ document, score, share, facets }) => ({
      ...{ document, score, share, facets },
      record: await source.record(document),
    })),
  );
  const ranked = rankRecords(text, terms, candidates);
  const least = lowestRelativeScore * Math.max(0, ...ranked.map(({ score }) => score));
  const isShown = ({ hit, candidate, score, rank }: (typeof ranked)[number]): boolean =>
    hit.sure ||
    (candidate.share === 1 && hit.reason !== 'text') ||
    score >= least ||
    (rank.factors.row >= lowestShownRow &&
      coversWords(text, scores, { hit, document: candidate.document }));
  if (trace) trace.ranking = ranked.map((one) => ({ ...one.rank, isShown: isShown(one) }));
  return ranked
    .filter(isShown)
    .map(({ hit, candidate: { facets, document } }) => ({ hit, facets, document }));
}

function tracedTerms({ matches }: Scores): SearchTrace['terms'] {
  return matches.map(({ asked: { term, kind, prior }, weight, terms, impacts }) => ({
    ...{ term, kind, prior, weight },
    found: impacts.size > 0 ? terms : [],
    documents: impacts.size,
  }));
}

async function tracedDocuments(
  source: SearchSource,
  { matches }: Scores,
  documents: readonly Scored[],
): Promise<SearchTrace['documents']> {
  return Promise.all(
    documents.map(async ({ document, score, share }) => ({
      id: (await source.record(document)).id,
      ...{ score, share },
      contributions: Object.fromEntries(
        matches.flatMap(({ asked, weight, impacts }) => {
          const impact = impacts.get(document);
          return impact === undefined ? [] : [[asked.term, (weight * impact) / maxImpact]];
        }),
      ),
    })),
  );
}
