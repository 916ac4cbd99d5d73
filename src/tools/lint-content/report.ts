import { readCorpus } from '../../content/readCorpus.ts';
import type { Corpus } from '../../content/types.ts';
import { rules } from './rules/index.ts';
import type { ReportedProblem } from './types.ts';

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

/** Returns `path:line:column rule message`, which editors and terminals turn into a link. */
export function formatProblem(problem: ReportedProblem): string {
  const advice = problem.severity === 'advice' ? 'advice: ' : '';
  return `${problem.path}:${problem.line}:${problem.column} ${problem.rule} ${advice}${problem.message}`;
}

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

/** What `npm run lint:content` prints, and whether the content passed. */
interface LintReport {
  readonly lines: readonly string[];
  readonly passed: boolean;
}

/**
 * Checks all content of a project, and reports the problems of the wanted files.
 *
 * @param options.root the project's root
 * @param options.today the day to compare dates with, as YYYY-MM-DD
 * @param options.wanted parts of paths; an empty list means every file
 * @param options.annotate whether to add a line that GitHub shows in a pull request
 */
export function lintContent(options: {
  readonly root: string;
  readonly today: string;
  readonly wanted: readonly string[];
  readonly annotate: boolean;
}): LintReport {
  const { root, today, wanted, annotate } = options;
  const corpus = readCorpus(root, 'content', today);
  const files = [
    ...corpus.articles,
    ...corpus.reports,
    ...corpus.tools,
    ...corpus.pages,
    ...corpus.redirects,
  ];
  const paths = [...files.map(({ path }) => path), ...corpus.strays];
  const unknown = wanted.filter((part) => !paths.some((path) => path.includes(part)));
  const problems = lintCorpus(corpus).filter(
    (problem) => wanted.length === 0 || wanted.some((part) => problem.path.includes(part)),
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const empty = corpus.articles.length === 0;
  return {
    lines: [
      ...problems.flatMap((problem) =>
        annotate ? [formatProblem(problem), formatAnnotation(problem)] : [formatProblem(problem)],
      ),
      `content: ${corpus.articles.length} articles, ${errors} errors, ${problems.length - errors} advice`,
      ...(empty ? ['content/articles is empty: expected <tool>/<slug>/index.mdx'] : []),
      ...unknown.map(
        (part) =>
          `No content file has "${part}" in its path. Write a part of one, such as "docker/".`,
      ),
    ],
    passed: errors === 0 && !empty && unknown.length === 0,
  };
}
