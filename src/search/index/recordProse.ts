import { type RecordText, recordText } from './recordText.ts';
import type { SearchRecord } from './SearchRecord.ts';

const known = new WeakMap<SearchRecord, RecordText>();

/** What an article says of its error in a sentence. Worked out once a record. */
export function recordProse(record: SearchRecord): RecordText {
  const prose = known.get(record) ?? recordText('text', record.summary);
  known.set(record, prose);
  return prose;
}
