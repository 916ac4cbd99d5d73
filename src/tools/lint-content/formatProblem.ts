import type { Problem } from './Problem.ts';

/** `path:line:column rule message`: what editors and terminals make a link of. */
export function formatProblem(problem: Problem): string {
  const advice = problem.severity === 'advice' ? 'advice: ' : '';
  return `${problem.path}:${problem.line}:${problem.column} ${problem.rule} ${advice}${problem.message}`;
}
