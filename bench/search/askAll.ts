import type { Engine } from './Engine.ts';

/** A query with the articles that are right for it. */
export interface Query {
  readonly text: string;
  readonly right: readonly string[];
}

/** What was counted over some queries. */
export interface Tally {
  readonly count: number;
  /** Queries with a right article in the first place. */
  readonly first: number;
  /** The sum of one over the place of the first right article: over `count`, this is the MRR. */
  readonly reciprocal: number;
  /** Milliseconds for all of them. */
  readonly time: number;
  /** The last queries that had another article first, and what they got. */
  readonly wrong: readonly (Query & { readonly ids: readonly string[] })[];
}

const nothing: Tally = { count: 0, first: 0, reciprocal: 0, time: 0, wrong: [] };

/**
 * Asks an engine for each query, one after the other.
 *
 * @param before what was counted so far
 */
export async function askAll(
  engine: Engine,
  queries: readonly Query[],
  before = nothing,
): Promise<Tally> {
  const tally = { ...before, wrong: [] as (Query & { ids: readonly string[] })[] };
  for (const query of queries) {
    const start = performance.now();
    const ids = await engine.search(query.text);
    tally.time += performance.now() - start;
    tally.count += 1;
    const place = ids.findIndex((id) => query.right.includes(id));
    if (place >= 0) tally.reciprocal += 1 / (place + 1);
    if (place === 0) tally.first += 1;
    else tally.wrong.push({ ...query, ids });
  }
  return tally;
}
