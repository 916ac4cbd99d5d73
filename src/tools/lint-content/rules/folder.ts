import { articleId } from '../../../schema/primitives.ts';
import { nearest } from '../../../match/index.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** A file must be where the build reads it, and its name must be usable in a URL. */
export const folder: Rule = {
  name: 'folder',
  asks: 'An article is `content/articles/<tool>/<slug>/index.mdx`, in lower case. Its `tool` is the name of that folder and has a file in `content/tools`. No file lies where nothing reads it.',
  fix: 'Move the file, correct `tool`, or add `content/tools/<tool>.yaml`.',
  *check(corpus): Iterable<Problem> {
    const tools = corpus.tools.map(({ id }) => id);
    for (const path of corpus.strays) {
      yield {
        path,
        line: 1,
        column: 1,
        message:
          'Nothing reads this file. Expected content/articles/<tool>/<slug>/index.mdx, content/tools/<tool>.yaml, content/pages/<slug>.mdx or content/redirects.yaml. Move or rename it.',
      };
    }
    for (const { id, path } of corpus.articles) {
      const parsed = articleId.safeParse(id);
      if (parsed.success) continue;
      yield {
        path,
        line: 1,
        column: 1,
        message: `\`${id}\` cannot be an address. ${parsed.error.issues[0]?.message ?? ''} Rename the folder.`,
      };
    }
    for (const file of validArticles(corpus)) {
      const { tool } = file.data;
      const [expected = ''] = file.id.split('/');
      if (tool !== expected) {
        yield problemAt(
          file,
          ['tool'],
          `Expected \`${expected}\`, the folder that the article is in, got \`${tool}\`. Correct it, or move the article.`,
        );
      } else if (!tools.includes(tool)) {
        const meant = nearest(tool, tools);
        const advice = meant ? ` Did you mean \`${meant}\`?` : '';
        yield problemAt(
          file,
          ['tool'],
          `There is no content/tools/${tool}.yaml.${advice} The tools are ${tools.join(', ')}.`,
        );
      }
    }
  },
};
