import type { Corpus } from '../../content/types.ts';
import type { ReportedProblem } from './Problem.ts';

/** A problem as a rule reports it. The lint adds the rule's name and the default severity. */
export type Problem = Omit<ReportedProblem, 'rule' | 'severity'> & {
  readonly severity?: ReportedProblem['severity'];
};

/** A rule of the content lint. */
export interface Rule {
  /** Its name in the output and in docs/lint-rules.md. */
  readonly name: string;
  /** What the rule requires, for docs/lint-rules.md. */
  readonly asks: string;
  /** How to fix a problem, for docs/lint-rules.md. */
  readonly fix: string;
  check(corpus: Corpus): Iterable<Problem>;
}
