import type { Confidence } from '../../match/index.ts';
import type { QueryTerm } from './query.ts';

/** What `queryIndex` saw at each stage. It fills this where a caller passes one. */
export interface SearchTrace {
  /** The terms of the query, and the terms of the index that stand for each of them. */
  terms: readonly TracedTerm[];
  /** The documents with the best scores by words: those that are ranked again. */
  documents: readonly TracedDocument[];
  /** These documents in their order, before results that are far behind are left out. */
  ranking: readonly TracedRank[];
  /** Whether the first article covers the query. */
  isAnswered: boolean;
}

/** A term of the query. */
interface TracedTerm {
  readonly term: string;
  readonly kind: QueryTerm['kind'];
  /** How distinctive the term is by itself; `weight` also counts how few documents have it. */
  readonly prior: number;
  readonly weight: number;
  /** The terms of the index: the term itself, longer ones, or other spellings. */
  readonly found: readonly string[];
  /** The number of documents that have one of them. */
  readonly documents: number;
}

/** A document with the score of its words. */
interface TracedDocument {
  readonly id: string;
  readonly score: number;
  /** The share of the words of the query that the document has, up to 1. */
  readonly share: number;
  /** What each term adds before the share is applied, by the term of the query. */
  readonly contributions: Readonly<Record<string, number>>;
}

/** A document as it was ranked again. The fields are the sort keys, the first one that differs decides. */
export interface TracedRank {
  readonly id: string;
  /** Whether the query is one of the article's texts, word for word. */
  readonly isSameText: boolean;
  /** How sure the matcher is that the query is the article's message. */
  readonly confidence: Confidence | undefined;
  /** The place among the articles that the matcher is sure of, from 0. */
  readonly matchPlace: number | undefined;
  /** The score of the words, times the factors, plus what a row of words adds. */
  readonly score: number;
  readonly factors: RankFactors;
  /** Whether the result is shown: one that is far behind the best is not. */
  isShown: boolean;
}

/** What makes up the score of a rank. */
interface RankFactors {
  readonly words: number;
  /** How many words of the query follow one another in one text of the article, up to a limit. */
  readonly row: number;
  readonly phrase: number;
  readonly rowBoost: number;
  readonly likeness: number;
}

/** An empty trace. */
export function newSearchTrace(): SearchTrace {
  return { terms: [], documents: [], ranking: [], isAnswered: false };
}
