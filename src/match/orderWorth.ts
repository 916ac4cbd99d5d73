import type { Judged } from './judge.ts';

/** What each error before it leaves of the strength of an error. */
const laterWorth = 0.5;

/** What a warning is worth against an error. */
const warningWorth = 0.3;

/** Errors before one that count, and how far before it its line is looked at, in UTF-16 units. */
const mostBefore = 4;
const lineReach = 200;

/**
 * What it is worth where a sure match stands among others: an error that comes first is the cause
 * of those behind it, unless they say what it was caused by; a warning is the cause of nothing.
 */
export function orderWorth(one: Judged, before: readonly Judged[], text: string): number {
  if (one.confidence === 'possible') return 1;
  const from = Math.max(text.lastIndexOf('\n', one.start) + 1, one.start - lineReach);
  const line = text.slice(from, one.end);
  if (/caused by/i.test(line)) return 1;
  const errors = before.filter(
    ({ confidence, end }) => confidence !== 'possible' && end <= one.start,
  ).length;
  const warns = /\b(?:warn|WARN|warning)\b/.test(line);
  return laterWorth ** Math.min(errors, mostBefore) * (warns ? warningWorth : 1);
}
