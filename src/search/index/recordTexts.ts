import { type RecordText, recordText } from './recordText.ts';
import type { SearchRecord } from './SearchRecord.ts';

const known = new WeakMap<SearchRecord, readonly RecordText[]>();

/** The texts by which an article is found, the most telling kind first. Worked out once a record. */
export function recordTexts(record: SearchRecord): readonly RecordText[] {
  const texts = known.get(record) ?? textsOf(record);
  known.set(record, texts);
  return texts;
}

function textsOf({ error, messages, codes, aliases, searches }: SearchRecord): RecordText[] {
  return [
    recordText('message', error),
    ...codes.map(({ code }) => recordText('code', code)),
    ...messages.map(({ text }) => recordText('message', text)),
    ...aliases.map((alias) => recordText('alias', alias)),
    ...searches.map((search) => recordText('search', search)),
  ];
}
