import { commonWords, looksLikeError } from '../../match/index.ts';
import { tokensOf } from '../tokens.ts';
import {
  codeLength,
  errorLinePriority,
  fillerWeight,
  maxQueryTerms,
  nameWeight,
  numberWeight,
  shortNumberWeight,
  wordLengthPriority,
} from '../tuning.ts';

/** A term that was asked for. */
export interface QueryTerm {
  readonly term: string;
  /** As it was typed, in lower case: for what is not in the index as it stands. */
  readonly typed: string;
  /** How telling it is before it is known how rare it is; 1 is an ordinary word. */
  readonly prior: number;
  /** The longer name that it is a part of: `pkg_resources` for `pkg`. */
  readonly partOf: string | undefined;
  readonly kind: 'word' | 'name' | 'code';
  /** Whether it is the last, and may go on. */
  readonly open: boolean;
  /** Whether it is only a part of an address, a version or a time: the 127 of 127.0.0.1. */
  readonly inNumber: boolean;
}

/** What people write around the words of an error. */
const filler = new Set(
  'after before but even fix fixed fixing getting gets how issue keep keeps now problem please resolve second solution solve some still time trying up want when while why works working worked'.split(
    ' ',
  ),
);

/**
 * A compiler's code as editors show it and as people type it: `ts(2307)`, `ts 2307`, `TS-2307`,
 * `E 0382`. The code is `TS2307`.
 */
const spacedCode = /\b(?:(ts)[\s(_-]{1,2}(\d{4,5})\)?|(e)[\s_-](\d{4}))(?!\w)/gi;

/** Joins the parts of compiler codes in a query. */
export function joinCodes(text: string): string {
  return text.replace(
    spacedCode,
    (_, ts: string | undefined, number: string | undefined, e = '', rust = '') =>
      ts === undefined ? `${e}${rust}` : `${ts}${number ?? ''}`,
  );
}

/** The terms of a query, each once, by what they say: the most telling ones if there are many. */
export function queryTerms(query: string): QueryTerm[] {
  const tokens = tokensOf(query);
  const telling = errorRanges(query);
  const asked = new Map<string, QueryTerm & { readonly inError: boolean }>();
  let name = tokens[0];
  tokens.forEach((token) => {
    const { term, start, end, kind } = token;
    if (kind === 'name' && (!name || start >= name.end || name.kind !== 'name')) name = token;
    const partOf =
      name && name.kind === 'name' && end <= name.end && token !== name ? name.term : undefined;
    const inError = telling.some(([from, to]) => start >= from && end <= to);
    const known = asked.get(term);
    const inNumber = isInNumber(query, start, end) && known?.inNumber !== false;
    if (known && !inError) {
      asked.set(term, { ...known, inNumber });
      return;
    }
    const written = query.slice(start, end);
    const typed = written.toLowerCase();
    const prior = kind === 'word' ? priorOf(written) : nameWeight;
    const open = end === query.length;
    asked.set(term, { term, typed, prior, partOf, kind, open, inNumber, inError });
  });
  const all = [...asked.values()];
  if (all.length <= maxQueryTerms) return all;
  // Of a log, what its error lines say; then the most telling words.
  const priority = ({ prior, typed, inError }: (typeof all)[number]): number =>
    (inError ? errorLinePriority : 0) +
    prior +
    Math.min(wordLengthPriority.most, typed.length * wordLengthPriority.perLetter);
  return all.sort((a, b) => priority(b) - priority(a)).slice(0, maxQueryTerms);
}

/** Whether a number is joined to another one by a mark. */
function isInNumber(text: string, start: number, end: number): boolean {
  return (
    /^\d+$/.test(text.slice(start, end)) &&
    (/\d[.:/-]$/.test(text.slice(Math.max(0, start - 2), start)) ||
      /^[.:/-]\d/.test(text.slice(end, end + 2)))
  );
}

/** Where the lines of a text stand that look like an error. */
function errorRanges(text: string): (readonly [from: number, to: number])[] {
  const ranges: (readonly [number, number])[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    if (looksLikeError(line)) ranges.push([from, from + line.length]);
    from += line.length + 1;
  }
  return ranges;
}

function priorOf(written: string): number {
  const word = written.toLowerCase();
  if (filler.has(word)) return fillerWeight;
  // Codes such as E0382 and EADDRINUSE, and numbers of three digits and more.
  if (/\d/.test(word)) return word.length < codeLength ? shortNumberWeight : numberWeight;
  return commonWords.get(word) ?? 1;
}
