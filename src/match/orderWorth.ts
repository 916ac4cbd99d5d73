import type { Candidate } from './judge.ts';
import { laterErrorFactor, lineReach, mostEarlierErrors, warningFactor } from './tuning.ts';

/**
 * The factor for where a sure match stands among others. The first error is the cause of those
 * behind it, unless a later line names its cause. A warning causes nothing.
 *
 * @param before the matches that start before this one
 */
export function orderFactor(match: Candidate, before: readonly Candidate[], text: string): number {
  if (match.confidence === 'possible') return 1;
  const from = Math.max(text.lastIndexOf('\n', match.start) + 1, match.start - lineReach);
  const line = text.slice(from, match.end);
  if (/caused by/i.test(line)) return 1;
  const errors = before.filter(
    ({ confidence, end }) => confidence !== 'possible' && end <= match.start,
  ).length;
  const isWarning = /\b(?:warn|WARN|warning)\b/.test(line);
  return laterErrorFactor ** Math.min(errors, mostEarlierErrors) * (isWarning ? warningFactor : 1);
}
