import { tokensOf } from '../tokensOf.ts';
import type { Reason } from './Hit.ts';
import { normalizeText } from './textKey.ts';
import { withoutPlaceholders } from '../../match/withoutValues.ts';

/** A text by which an article is found. */
export interface RecordText {
  /** What of the article it is. */
  readonly reason: Reason;
  /** The text as the article has it. */
  readonly because: string;
  /** See `textKey`; and its words in order. */
  readonly key: string;
  readonly words: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/** Makes a text of an article comparable with a query. */
export function recordText(reason: Reason, because: string): RecordText {
  const key = normalizeText(because);
  const terms = new Set(tokensOf(withoutPlaceholders(because)).map(({ term }) => term));
  return { reason, because, key, words: key.split(' '), terms };
}
