import type { ValidArticle } from '../../../content/types.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { templateShape } from '../words.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** No two articles may have the same message. */
export const duplicateTemplate: Rule = {
  name: 'duplicate-template',
  asks: 'No message occurs twice, in one article or in two. Names of placeholders make no difference.',
  fix: 'Extend one message until the two differ, or merge the articles.',
  *check(corpus): Iterable<Problem> {
    const seen = new Map<string, { readonly file: ValidArticle; readonly index: number }>();
    for (const file of validArticles(corpus)) {
      for (const [index, { text }] of file.data.messages.entries()) {
        const key = templateShape(text);
        const first = seen.get(key);
        if (!first) {
          seen.set(key, { file, index });
          continue;
        }
        const { line, column } = first.file.frontmatter.position(['messages', first.index, 'text']);
        const place = `${first.file.path}:${line}:${column}`;
        yield problemAt(
          file,
          ['messages', index, 'text'],
          `The same message is at ${place}. Say more of it, so that the two differ, or merge them.`,
        );
      }
    }
  },
};
