import type { Confidence } from '../../match/MatchResult.ts';

/** How sure a match is, in words. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  exact: 'This is your error',
  likely: 'Most likely your error',
  possible: 'Perhaps your error',
};
