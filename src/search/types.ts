import type { Confidence } from '../match/index.ts';
import type { AdvisedArticle } from '../domain/advice.ts';
import type { Value } from '../schema/article.ts';
import type { Platform } from '../schema/primitives.ts';
import type { CodeMeaning, Facets } from './index/format.ts';
import type { Reason } from './index/rerank.ts';

/**
 * What is shown of an article that a text was matched to: one small file each, loaded when needed. It
 * has all that advice is made of. Texts have no markup but the backticks around code.
 */
export interface ArticleSummary extends AdvisedArticle {
  readonly id: string;
  /** The page's path, and its whole address. */
  readonly address: string;
  readonly url: string;
  readonly error: string;
  /** The tool's name as people know it. */
  readonly tool: string;
  /** What the message means. */
  readonly summary: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** What a search found. */
export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** Whether an article covers the query. Otherwise the results only share words with it. */
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

/** What results are restricted to; empty for all. */
export interface SearchFilter {
  readonly tool: string;
  readonly kind: string;
  readonly platform: string;
}

/** An article that a search found. */
export interface SearchResult {
  readonly id: string;
  readonly address: string;
  /** The article's message, as plain text. */
  readonly error: string;
  /** The tool's name as people know it. */
  readonly tool: string;
  readonly summary: string;
  readonly kind: string;
  readonly platforms: readonly Platform[];
  /** What of the article was found, and that text. */
  readonly reason: Reason;
  readonly because: string;
  /** How sure the matcher is that the query is this article's message. */
  readonly confidence?: Confidence;
  /** What the matcher read in the query, for the article's commands, and the cause that it points to. */
  readonly values?: Readonly<Record<string, string>>;
  readonly cause?: string | undefined;
}

/** Whether an article passes a filter. */
export function fitsFilter({ tool, kind, platforms }: Facets, filter: SearchFilter): boolean {
  return (
    (filter.tool === '' || filter.tool === tool) &&
    (filter.kind === '' || filter.kind === kind) &&
    (filter.platform === '' || platforms.some((platform) => platform === filter.platform))
  );
}
