import { formatAnnotation } from './formatAnnotation.ts';
import { formatProblem } from './formatProblem.ts';
import { lintCorpus } from './lintCorpus.ts';
import { readCorpus } from '../../content/readCorpus.ts';

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
  const files = [...corpus.articles, ...corpus.tools, ...corpus.pages, ...corpus.redirects];
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
