import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** URLs of files in a branch. Their content and line numbers can change any day. */
const branchAddress =
  /^https:\/\/(?:github\.com|gitlab\.com)\/.+\/blob\/(?:main|master|HEAD|develop|trunk)\//;

/** An article must have sources that users can check. */
export const sources: Rule = {
  name: 'sources',
  asks: 'An article has two or more sources, at least one of them official. Each occurs once and was read today or earlier. Source code is cited at a tag or commit. `evidence.source` is one of the sources.',
  fix: 'Read another source and cite what it supports. Correct the URL, the day, or `official`.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      const { sources: list, evidence } = file.data;
      if (list.length < 2) {
        yield problemAt(
          file,
          ['sources'],
          `Expected two sources or more, got ${list.length}. Read another one, and cite what it supports.`,
        );
      }
      if (!list.some(({ official }) => official)) {
        yield problemAt(
          file,
          ['sources'],
          'Expected a source of the maker’s own (`official: true`), got none. Cite the documentation, the source code or a maintainer’s statement.',
        );
      }
      for (const [index, { url, accessed }] of list.entries()) {
        if (list.findIndex((entry) => entry.url === url) < index) {
          yield problemAt(
            file,
            ['sources', index, 'url'],
            `${url} stands twice. Merge what the two support.`,
          );
        }
        if (accessed > corpus.today) {
          yield problemAt(
            file,
            ['sources', index, 'accessed'],
            `${accessed} is in the future: today is ${corpus.today}. Write the day that it was read.`,
          );
        }
        if (branchAddress.test(url)) {
          const message =
            'A branch moves on. Give the address at a tag or commit (on GitHub, press `y`).';
          yield { ...problemAt(file, ['sources', index, 'url'], message), severity: 'advice' };
        }
      }
      if (evidence.kind === 'documented' && !list.some(({ url }) => url === evidence.source)) {
        yield problemAt(
          file,
          ['evidence', 'source'],
          `${evidence.source} is not the \`url\` of one of \`sources\`. Add it there, or correct it.`,
        );
      }
    }
  },
};
