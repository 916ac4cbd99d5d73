import type { Confidence } from '../match/MatchResult.ts';

/** An article that a search found. */
export interface SearchResult {
  readonly id: string;
  readonly address: string;
  /** The article's message, as plain text. */
  readonly error: string;
  /** The tool's name as people know it. */
  readonly tool: string;
  readonly summary: string;
  /** How sure the matcher is that the query is this article's message; not there for full text. */
  readonly confidence?: Confidence;
}
