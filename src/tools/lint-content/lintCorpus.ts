import type { Corpus } from '../../content/types.ts';
import type { ReportedProblem } from './Problem.ts';
import { rules } from './rules/index.ts';

/** Runs every rule on the content. Returns all problems, sorted by file and position. */
export function lintCorpus(corpus: Corpus): ReportedProblem[] {
  const problems = rules.flatMap((rule) =>
    [...rule.check(corpus)].map((problem): ReportedProblem => {
      // A quoted message may have several lines, but a problem is printed in one line.
      const message = problem.message.replace(/\s*\n\s*/g, ' ');
      return { severity: 'error', ...problem, message, rule: rule.name };
    }),
  );
  return problems.sort(
    (a, b) =>
      a.path.localeCompare(b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      a.rule.localeCompare(b.rule),
  );
}
