import type { ReportedProblem } from './Problem.ts';

/**
 * Returns a GitHub workflow command that shows the problem at its line in a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatAnnotation(problem: ReportedProblem): string {
  const level = problem.severity === 'error' ? 'error' : 'notice';
  const place = `file=${property(problem.path)},line=${problem.line},col=${problem.column}`;
  return `::${level} ${place},title=${property(problem.rule)}::${data(problem.message)}`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
