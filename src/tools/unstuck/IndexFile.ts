import type { MatchIndex } from '../../match/MatchIndex.ts';
import type { ArticleBrief } from './ArticleBrief.ts';

/** What an index file holds: the index, and perhaps what to print of its articles. */
export interface IndexFile extends MatchIndex {
  readonly briefs?: Readonly<Record<string, ArticleBrief>>;
}
