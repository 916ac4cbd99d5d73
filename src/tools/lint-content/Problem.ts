import type { Position } from '../../content/parseFrontmatter.ts';

/** A problem that the content lint found. */
export interface ReportedProblem extends Position {
  /** The path of the file, relative to the project's root. */
  readonly path: string;
  readonly rule: string;
  /** What is wrong, what was expected, and what to write instead. */
  readonly message: string;
  /** An error fails the lint; advice is only printed. */
  readonly severity: 'error' | 'advice';
}
