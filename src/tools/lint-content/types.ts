import type { Position } from '../../content/frontmatter.ts';
import type { ContentFile, Corpus } from '../../content/types.ts';

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

/**
 * Returns a problem at a field of a file's frontmatter.
 *
 * @param offset the index in the field's text of the character that the problem is about, if it is
 *   about one
 */
export function problemAt(
  file: ContentFile<unknown>,
  path: readonly PropertyKey[],
  message: string,
  offset?: number,
): Problem {
  return { path: file.path, ...file.frontmatter.position(path, offset), message };
}
