import type { Confidence } from '../../match/index.ts';

/** The confidence of a match, in words for the user. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  exact: 'This is your error',
  likely: 'Most likely your error',
  possible: 'Perhaps your error',
};
