import { match } from '../../src/match/match.ts';
import type { MatchIndex } from '../../src/match/MatchIndex.ts';
import type { MatchEngine } from './Contestant.ts';

/** The matcher of this project. */
export function unstuckContestant(index: MatchIndex): MatchEngine {
  return {
    name: 'unstuck',
    answer: (text) => {
      const { matches } = match(index, text);
      const [first] = matches;
      return {
        ids: matches.map(({ id }) => id),
        sure: first !== undefined && first.confidence !== 'possible',
        values: first?.values ?? {},
      };
    },
  };
}
