import type { Score } from './measure.ts';

/** The columns of the table behind the names of the set and the matcher. */
export const scoreColumns = [
  '@1',
  '@1 or also',
  '@3',
  'right if sure',
  'sure',
  'answered',
  'values',
] as const;

/**
 * A score as cells of `scoreColumns`.
 *
 * @param positive whether there is a right answer to the cases
 */
export function scoreRow(score: Score, positive: boolean): string[] {
  const share = (part: number, of: number): string =>
    of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`;
  const right = [
    share(score.first, score.count),
    share(score.firstRight, score.count),
    share(score.firstThree, score.count),
    share(score.sureRight, score.sure),
  ];
  return [
    ...(positive ? right : right.map(() => '–')),
    share(score.sure, score.count),
    share(score.answered, score.count),
    share(score.valuesRight, score.values),
  ];
}
