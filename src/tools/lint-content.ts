import { formatAnnotation } from './lint-content/formatAnnotation.ts';
import { formatProblem } from './lint-content/formatProblem.ts';
import { lintCorpus } from './lint-content/lintCorpus.ts';
import { readCorpus } from './lint-content/readCorpus.ts';
import { today } from './lint-content/today.ts';

// `npm run lint:content [-- part-of-a-path…]`: checks all content, and prints the problems in
// matching paths.
const wanted = process.argv.slice(2);
const corpus = readCorpus(process.cwd(), 'content', today());
const paths = [...corpus.articles, ...corpus.tools, ...corpus.pages, ...corpus.redirects].map(
  ({ path }) => path,
);
const unknown = wanted.filter(
  (part) => ![...paths, ...corpus.strays].some((path) => path.includes(part)),
);
const problems = lintCorpus(corpus).filter(
  (problem) => wanted.length === 0 || wanted.some((part) => problem.path.includes(part)),
);
for (const problem of problems) {
  console.log(formatProblem(problem));
  if (process.env['GITHUB_ACTIONS']) console.log(formatAnnotation(problem));
}
const errors = problems.filter((problem) => problem.severity === 'error').length;
console.log(
  `content: ${corpus.articles.length} articles, ${errors} errors, ${problems.length - errors} advice`,
);
const empty = corpus.articles.length === 0;
if (empty) console.log('content/articles is empty: expected <tool>/<slug>/index.mdx');
for (const part of unknown) {
  console.log(`No content file has "${part}" in its path. Write a part of one, such as "docker/".`);
}
process.exitCode = errors > 0 || empty || unknown.length > 0 ? 1 : 0;
