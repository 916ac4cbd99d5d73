import type { QueryTerm } from './query.ts';
import { findTerm, type TermMatch } from './findTerm.ts';
import type { IndexReader } from './reader.ts';
import { type CodeMeaning, maxImpact } from './format.ts';
import { lowestShareFactor, unknownPartFactor } from '../tuning.ts';

/** Documents with their scores. */
export interface Scores {
  readonly byDocument: ReadonlyMap<number, { readonly score: number; readonly share: number }>;
  readonly codes: readonly CodeMeaning[];
  /** The terms of the index that the query is: as it has them, longer ones, or other spellings. */
  readonly terms: readonly string[];
  /** Whether an article has a machine code of the query, other than a bare number. */
  readonly hasCode: boolean;
  /** The terms of the query with their documents, in the order of the query. */
  readonly matches: readonly TermMatch[];
}

/**
 * Looks up the terms of a query in an index and scores all documents that have one of them.
 *
 * @throws if a file of the index cannot be loaded
 */
export async function scoreDocuments(
  reader: IndexReader,
  asked: readonly QueryTerm[],
): Promise<Scores> {
  const { count } = await reader.head();
  const [found, meanings] = await Promise.all([
    Promise.all(asked.map((term) => findTerm(reader, term, count))),
    Promise.all(asked.map(({ term }) => reader.meanings(term))),
  ]);
  return scoreFound(found, meanings);
}

/**
 * Scores all documents that have a term of the query: BM25 with the rarity of the terms, times how
 * distinctive they are, times the share of the query that is there.
 *
 * @param found the documents of each term of the query
 * @param meanings what each of these terms means as a machine code; empty for other words
 */
export function scoreFound(
  found: readonly TermMatch[],
  meanings: readonly (readonly CodeMeaning[])[],
): Scores {
  const sums = new Map<number, { score: number; there: number }>();
  let whole = 0;
  const known = new Set(
    found.filter(({ impacts }) => impacts.size > 0).map((one) => one.asked.term),
  );
  for (const { asked: term, impacts, weight: own } of found) {
    const weight =
      term.partOf === undefined || known.has(term.partOf) ? own : own * unknownPartFactor;
    if (term.kind === 'word') whole += weight;
    for (const [document, impact] of impacts) {
      const sum = sums.get(document) ?? { score: 0, there: 0 };
      sum.score += (weight * impact) / maxImpact;
      if (term.kind === 'word') sum.there += weight;
      sums.set(document, sum);
    }
  }
  const byDocument = new Map<number, { score: number; share: number }>();
  for (const [document, { score, there }] of sums) {
    const share = whole === 0 ? 1 : Math.min(1, there / whole);
    byDocument.set(document, { score: score * (lowestShareFactor + share), share });
  }
  const codes = meanings.flatMap((own, at) => (found[at]?.asked.inNumber ? [] : own));
  const hasCode = found.some(
    ({ asked: { term }, impacts, terms }, at) =>
      impacts.size > 0 &&
      terms.includes(term) &&
      /[a-z]/.test(term) &&
      (meanings[at]?.length ?? 0) > 0,
  );
  return { byDocument, codes, terms: found.flatMap(({ terms }) => terms), hasCode, matches: found };
}
