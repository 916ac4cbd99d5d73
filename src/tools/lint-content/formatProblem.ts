import type { ReportedProblem } from './Problem.ts';

/** Returns `path:line:column rule message`, which editors and terminals turn into a link. */
export function formatProblem(problem: ReportedProblem): string {
  const advice = problem.severity === 'advice' ? 'advice: ' : '';
  return `${problem.path}:${problem.line}:${problem.column} ${problem.rule} ${advice}${problem.message}`;
}
