import type { IndexArticle, IndexTemplate } from './MatchIndex.ts';
import type { SpellingTable } from './SpellingTable.ts';
import type { TemplateToken } from './splitTemplate.ts';
import type { TokenTable } from './TokenTable.ts';

/** A template ready to be aligned with a text. */
export interface PreparedTemplate {
  readonly article: IndexArticle;
  /** The number of the article in the index, and of the template in the article. */
  readonly articleNumber: number;
  readonly number: number;
  readonly source: IndexTemplate;
  readonly tokens: readonly TemplateToken[];
  /** The vocabulary number of each token. */
  readonly ids: Int32Array;
  /** The weight of each token, and of its standing right behind the token before. */
  readonly weights: Float64Array;
  readonly links: Float64Array;
  /** The positions of each vocabulary number. */
  readonly positions: ReadonlyMap<number, readonly number[]>;
  /** All weights together. */
  readonly total: number;
  /** Ruling out: a template of `notIf`. */
  readonly ruling: boolean;
}

/** An index with everything that follows from it. */
export interface Prepared {
  readonly templates: readonly PreparedTemplate[];
  readonly vocabulary: readonly string[];
  readonly tokens: TokenTable;
  readonly spellings: SpellingTable;
  /** By vocabulary number: the templates that a token alone makes candidates. */
  readonly anchors: readonly (readonly number[])[];
  /** By `pairKey`: the templates that two neighbouring tokens make candidates. */
  readonly pairAnchors: ReadonlyMap<number, readonly number[]>;
}
