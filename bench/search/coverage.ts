import { buildIndex } from '../../src/search/index/build.ts';
import type { IndexedArticle } from '../../src/search/index/fields.ts';
import { IndexReader } from '../../src/search/index/reader.ts';
import { queryIndex } from '../../src/search/index/search.ts';
import { withoutPlaceholders } from '../../src/match/index.ts';
import type { MatchCase } from '../match/cases.ts';
import { heldOut } from './queries.ts';

/** Queries of one kind: all with an article, or all without. */
interface CoverageSet {
  readonly name: string;
  readonly articles: readonly IndexedArticle[];
  /** The right articles of each query; none if no article covers it. */
  readonly queries: readonly { readonly text: string; readonly right: readonly string[] }[];
}

/**
 * The sets on which it is measured whether search tells covered queries from uncovered ones.
 *
 * @param cases labelled queries; a case whose article is not among `own` counts as uncovered
 * @param titles ids and messages of articles; those that are not among `own` count as uncovered
 */
export function coverageSets(
  own: readonly IndexedArticle[],
  cases: readonly MatchCase[],
  titles: readonly { readonly id: string; readonly error: string }[],
): CoverageSet[] {
  const known = new Set(own.map(({ id }) => id));
  const rightOf = ({ id, also }: MatchCase): string[] =>
    [id ?? '', ...also].filter((one) => known.has(one));
  const queries = cases
    .filter(({ kind }) => kind === 'query')
    .map((one) => ({ text: one.text, right: rightOf(one) }));
  const phrases = (['aliases', 'searches', 'codes'] as const).flatMap((field) =>
    heldOut(own, field).map((fold) => ({
      name: `${field}, held out`,
      articles: fold.articles,
      queries: fold.queries.map(({ id, text }) => ({ text, right: [id] })),
    })),
  );
  return [
    ...phrases,
    { name: 'queries', articles: own, queries: queries.filter(({ right }) => right.length > 0) },
    { name: 'queries', articles: own, queries: queries.filter(({ right }) => right.length === 0) },
    {
      name: 'titles',
      articles: own,
      queries: titles
        .filter(({ id }) => !known.has(id))
        .map(({ error }) => ({ text: withoutPlaceholders(error), right: [] })),
    },
  ];
}

/** What was counted over the sets of one name. */
interface CoverageTally {
  count: number;
  /** Queries that search said to be covered. */
  covered: number;
  /** Queries whose first result was right. */
  first: number;
  /** The queries that search was wrong about. */
  readonly wrong: string[];
}

/** Asks the site's own search, and counts by set. Sets with and without articles count apart. */
export async function measureCoverage(
  sets: readonly CoverageSet[],
): Promise<Map<string, CoverageTally>> {
  const tallies = new Map<string, CoverageTally>();
  for (const { name, articles, queries } of sets) {
    const files = buildIndex(articles);
    const reader = new IndexReader((path) =>
      Promise.resolve(JSON.parse(JSON.stringify(files.get(path))) as unknown),
    );
    for (const { text, right } of queries) {
      const key = `${name}, ${right.length > 0 ? 'covered' : 'not covered'}`;
      const tally = tallies.get(key) ?? { count: 0, covered: 0, first: 0, wrong: [] };
      tallies.set(key, tally);
      const { answered, hits } = await queryIndex(reader, text, { limit: 5 });
      tally.count += 1;
      if (answered) tally.covered += 1;
      if (right.includes(hits[0]?.record.id ?? '')) tally.first += 1;
      if (answered !== right.length > 0)
        tally.wrong.push(`${text} (${hits[0]?.record.id ?? 'nothing'})`);
    }
  }
  return tallies;
}
