import {
  compile,
  type Confidence,
  match,
  type Match,
  type MatchIndex,
  withoutPlaceholders,
} from '../../match/index.ts';
import { codeNames, type Token, tokensOf } from '../tokens.ts';
import type { SearchRecord } from './format.ts';
import type { TracedRank } from './trace.ts';
import { likenessBoost, matchedCount, maxRun, rowBoost, runBoost } from '../tuning.ts';

/** A candidate with the score of its words. */
interface Candidate {
  readonly record: SearchRecord;
  readonly score: number;
}

/**
 * Puts candidates in order: first the one whose code, alias, search or message the query is, then
 * those whose message the matcher finds in it, then by their words, helped by how near a wording is.
 *
 * @param terms what says why one is there: the query’s terms, and what these stand for
 */
export function rankRecords<Own extends Candidate>(
  query: string,
  terms: ReadonlySet<string>,
  candidates: readonly Own[],
): {
  readonly candidate: Own;
  readonly hit: SearchHit;
  readonly score: number;
  readonly rank: Omit<TracedRank, 'isShown'>;
}[] {
  const wanted = keyOf(tokensOf(withoutPlaceholders(query)));
  const words = wanted.split(' ');
  const worded = candidates
    .map((candidate) => {
      const texts = recordTexts(candidate.record);
      const row = Math.min(maxRun + 1, longestRun(words, texts));
      const phrase = 1 + runBoost * Math.max(0, row - 1);
      const same = texts.find(({ key }) => key === wanted);
      const factors = {
        words: candidate.score,
        row,
        phrase,
        rowBoost: rowBoost * Math.max(0, row - 2),
      };
      return { candidate, same, factors, score: candidate.score * phrase + factors.rowBoost };
    })
    .sort((a, b) => b.score - a.score);
  const matched = matchesOf(
    query,
    worded.slice(0, matchedCount).map(({ candidate }) => candidate.record),
  );
  const ranked = worded.map(({ candidate, same, score, factors }) => {
    const found = matched.get(candidate.record.id);
    const sure = found && found.confidence !== 'possible';
    const likeness = found && !sure ? 1 + likenessBoost * found.score : 1;
    return {
      candidate,
      found,
      same,
      sure,
      score: score * likeness,
      factors: { ...factors, likeness },
    };
  });
  ranked.sort(
    (a, b) =>
      Number(b.same !== undefined) - Number(a.same !== undefined) ||
      Number(b.sure ?? false) - Number(a.sure ?? false) ||
      (a.sure && b.sure ? (a.found?.place ?? 0) - (b.found?.place ?? 0) : 0) ||
      b.score - a.score,
  );
  return ranked.map(({ candidate, found, same, sure, score, factors }) => ({
    candidate,
    hit: searchHit(candidate.record, found, same, terms),
    score,
    rank: {
      id: candidate.record.id,
      isSameText: same !== undefined,
      confidence: found?.confidence,
      matchPlace: sure ? found?.place : undefined,
      score,
      factors,
    },
  }));
}

/** What the matcher finds, by article. */
function matchesOf(query: string, records: readonly SearchRecord[]) {
  const { matches } = match(matchIndexOf(records), query, { limit: records.length });
  return new Map(matches.map((one, place) => [one.id, { ...one, place }]));
}

let last: { readonly records: readonly SearchRecord[]; readonly index: MatchIndex } | undefined;

/**
 * An index of a few articles for the matcher. It takes milliseconds an article to prepare, so the last
 * one is kept: from one keystroke to the next the best are mostly the same.
 */
function matchIndexOf(records: readonly SearchRecord[]): MatchIndex {
  const known = last?.records;
  if (last && known?.length === records.length && known.every((one, at) => one === records[at]))
    return last.index;
  // What an article is called besides its messages is compared word for word already.
  const index = compile(records.map((record) => ({ ...record, aliases: [], codes: [] })));
  last = { records, index };
  return index;
}

/** The most words of a query that stand in a row in one text of an article. */
function longestRun(words: readonly string[], texts: readonly RecordText[]): number {
  const asked = new Set(words);
  const none = new Uint16Array(words.length + 1);
  let longest = 0;
  for (const { words: own } of texts) {
    let above = none;
    for (const word of own) {
      if (!asked.has(word)) {
        above = none;
        continue;
      }
      const row = new Uint16Array(words.length + 1);
      for (let at = 0; at < words.length; at += 1) {
        if (words[at] !== word) continue;
        const run = (above[at] as number) + 1;
        row[at + 1] = run;
        if (run > longest) longest = run;
      }
      above = row;
    }
  }
  return longest;
}

/**
 * A result with the reason for it.
 *
 * @param found what the matcher says of the article
 * @param same the text of the article that the query is, word for word
 * @param terms the query's terms, and what these stand for
 */
function searchHit(
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
    ...(found && {
      ...{ confidence: found.confidence, agreement: found.score },
      ...{ values: found.values, cause: found.cause },
    }),
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
  /** The share of a message of the article that the matcher found in the query, up to 1. */
  readonly agreement?: number;
  /** What the matcher read in the query: values by placeholder name, and the cause that it points to. */
  readonly values?: Readonly<Record<string, string>>;
  readonly cause?: string | undefined;
}

/** A text by which an article is found. */
export interface RecordText {
  /** What of the article it is. */
  readonly reason: Reason;
  /** The text as the article has it. */
  readonly because: string;
  /** The text as `keyOf` has it, and its words in order. */
  readonly key: string;
  readonly words: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/** Makes a text of an article comparable with a query. */
function recordText(reason: Reason, because: string): RecordText {
  const tokens = tokensOf(withoutPlaceholders(because));
  const key = keyOf(tokens);
  const terms = new Set(tokens.map(({ term }) => term));
  return { reason, because, key, words: key.split(' '), terms };
}

const textCache = new WeakMap<SearchRecord, readonly RecordText[]>();

/** The texts by which an article is found, the most telling kind first. Worked out once a record. */
export function recordTexts(record: SearchRecord): readonly RecordText[] {
  const texts = textCache.get(record) ?? textsOf(record);
  textCache.set(record, texts);
  return texts;
}

function textsOf({ error, messages, codes, aliases, searches }: SearchRecord): RecordText[] {
  return [
    recordText('message', error),
    ...codes.flatMap(({ code }) =>
      codeNames(code).map((name) => ({ ...recordText('code', name), because: code })),
    ),
    ...messages.map(({ text }) => recordText('message', text)),
    ...aliases.map((alias) => recordText('alias', alias)),
    ...searches.map((search) => recordText('search', search)),
  ];
}

const proseCache = new WeakMap<SearchRecord, RecordText>();

/** What an article says of its error in a sentence. Worked out once a record. */
function recordProse(record: SearchRecord): RecordText {
  const prose = proseCache.get(record) ?? recordText('text', record.summary);
  proseCache.set(record, prose);
  return prose;
}

/** Two texts with the same key say the same: case, punctuation and endings aside. Words, with spaces. */
function keyOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ term }) => term)
    .join(' ');
}
