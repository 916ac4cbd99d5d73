import type { Confidence } from '../match/MatchResult.ts';
import type { Platform } from '../schema/platform.ts';
import type { Reason } from './index/Hit.ts';

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
