import type { Facets } from './index/facetsOf.ts';
import type { CodeMeaning } from './index/SearchIndex.ts';
import type { SearchResult } from './SearchResult.ts';

/** What a search found. */
export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** Whether the results are answers; otherwise they are only the nearest there is. */
  readonly answered: boolean;
  /** What all that was found can be filtered by, before it is. */
  readonly facets: readonly Facets[];
  /** The names of the tools by id. */
  readonly tools: ReadonlyMap<string, string>;
  /** What the machine codes of the query mean. */
  readonly codes: readonly CodeMeaning[];
  /** The terms to be marked in what was found. */
  readonly terms: ReadonlySet<string>;
  /** Whether a part of the index could not be loaded. */
  readonly incomplete: boolean;
}
