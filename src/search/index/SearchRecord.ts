import type { MatchArticle } from '../../match/MatchArticle.ts';
import type { Platform } from '../../schema/platform.ts';

/** What search knows of an article: what the matcher needs, and what is shown of it. */
export interface SearchRecord extends MatchArticle {
  /** What it means, without markup. */
  readonly summary: string;
  readonly kind: string;
  readonly platforms: readonly Platform[];
  readonly codes: readonly { readonly code: string }[];
  readonly aliases: readonly string[];
  readonly searches: readonly string[];
}
