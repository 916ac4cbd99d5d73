import type { Corpus } from './Corpus.ts';
import type { Problem } from './Problem.ts';

/** What a rule finds: a problem without what the runner adds. */
export type Finding = Omit<Problem, 'rule' | 'severity'> & {
  readonly severity?: Problem['severity'];
};

/** One rule of the content lint. */
export interface Rule {
  /** Its name in the output and in docs/lint-rules.md. */
  readonly name: string;
  /** What the rule requires, for docs/lint-rules.md. */
  readonly asks: string;
  /** How to fix a problem, for docs/lint-rules.md. */
  readonly fix: string;
  check(corpus: Corpus): Iterable<Finding>;
}
