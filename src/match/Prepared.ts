import type { NumberedDraft } from './draftTemplates.ts';
import type { SpellingTable } from './SpellingTable.ts';
import type { TokenTable } from './TokenTable.ts';

/** A template ready to be aligned with a text. */
export interface PreparedTemplate extends NumberedDraft {
  /** The weight of each token, and of its link to the token before it. */
  readonly weights: Float64Array;
  readonly links: Float64Array;
  /** The positions of each vocabulary number. */
  readonly positions: ReadonlyMap<number, readonly number[]>;
  /** The sum of all weights and links. */
  readonly total: number;
}

/** An index with everything that is derived from it. */
export interface Prepared {
  readonly templates: readonly PreparedTemplate[];
  readonly vocabulary: readonly string[];
  readonly tokens: TokenTable;
  readonly spellings: SpellingTable;
  /** By vocabulary number: the templates that the token alone makes candidates. */
  readonly anchors: readonly (readonly number[])[];
  /** By `pairKey`: the templates that two neighboring tokens make candidates. */
  readonly pairAnchors: ReadonlyMap<number, readonly number[]>;
}
