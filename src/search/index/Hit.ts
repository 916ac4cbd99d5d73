import type { Confidence } from '../../match/MatchResult.ts';
import type { SearchRecord } from './SearchRecord.ts';

/** Why an article is among the results: what of it was found. */
export type Reason = 'message' | 'code' | 'alias' | 'search' | 'text';

/** An article that the index found. */
export interface SearchHit {
  readonly record: SearchRecord;
  readonly reason: Reason;
  /** The alias, search, code or message that says it, as the article has it. */
  readonly because: string;
  /** Whether the query is one of the article’s texts, or holds its message. */
  readonly sure: boolean;
  /** How sure the matcher is that the query is this article’s message. */
  readonly confidence?: Confidence;
  /** What the matcher read in the query: values by placeholder name, and the cause that it points to. */
  readonly values?: Readonly<Record<string, string>>;
  readonly cause?: string | undefined;
}
