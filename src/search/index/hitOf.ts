import type { Match } from '../../match/MatchResult.ts';
import type { SearchHit } from './Hit.ts';
import { recordProse } from './recordProse.ts';
import type { RecordText } from './recordText.ts';
import { recordTexts } from './recordTexts.ts';
import type { SearchRecord } from './SearchRecord.ts';

/**
 * A result with the reason for it.
 *
 * @param found what the matcher says of the article
 * @param same the text of the article that the query is, word for word
 * @param terms the query's terms, and what these stand for
 */
export function searchHit(
  record: SearchRecord,
  found: Match | undefined,
  same: RecordText | undefined,
  terms: ReadonlySet<string>,
): SearchHit {
  const isSure = found !== undefined && found.confidence !== 'possible';
  const { reason, because } = isSure
    ? { reason: 'message' as const, because: found.message }
    : (same ?? nearestText(record, terms));
  return {
    record,
    reason,
    because,
    sure: isSure || same !== undefined,
    ...(found && { confidence: found.confidence, values: found.values, cause: found.cause }),
  };
}

/** The one text of an article that has most words of the query; its prose if it has more than any. */
function nearestText(record: SearchRecord, wanted: ReadonlySet<string>): RecordText {
  const share = ({ terms }: RecordText): number =>
    [...wanted].filter((term) => terms.has(term)).length;
  const prose = recordProse(record);
  let best = prose;
  let most = 0;
  for (const text of recordTexts(record)) {
    const own = share(text);
    if (own > most) [best, most] = [text, own];
  }
  return share(prose) > most ? prose : best;
}
