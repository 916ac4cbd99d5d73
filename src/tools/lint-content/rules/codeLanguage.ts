import { visit } from 'unist-util-visit';
import { bundledLanguages } from 'shiki/langs';
import { nearest } from '../../../match/index.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { parseBody } from '../mdxBody.ts';
import { roleFields } from '../../../schema/fields.ts';
import { stepCode } from '../../../schema/steps.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** Our own languages: `console` for terminal sessions, and `text` for text without a language. */
const languages = [...Object.keys(bundledLanguages), 'console', 'text'];

/** Code must name its language, so that we can highlight it. */
export const codeLanguage: Rule = {
  name: 'code-language',
  asks: 'Fences in the body, and every field with code, have a language that Shiki knows, `console` for a terminal session, or `text`.',
  fix: 'Write the language after the opening fence, such as `yaml`.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      for (const { role, value, path } of roleFields(file.schema, file.data)) {
        if (role !== 'code') continue;
        const message = problemOf(stepCode.parse(value).language);
        if (message) yield problemAt(file, [...path, 'language'], message);
      }
    }
    for (const file of [...corpus.articles, ...corpus.pages]) {
      const problems: Problem[] = [];
      const { tree, position } = parseBody(file);
      if (!tree) continue;
      visit(tree, 'code', (node) => {
        const message = problemOf(node.lang ?? undefined);
        if (message) problems.push({ path: file.path, ...position(node), message });
      });
      yield* problems;
    }
  },
};

function problemOf(language: string | undefined): string | undefined {
  if (language === undefined)
    return 'The fence has no language. Write one behind it: ```yaml, ```console for a terminal session, ```text for neither.';
  if (languages.includes(language)) return undefined;
  const meant = nearest(language, languages);
  return `\`${language}\` is not a language that Shiki knows. ${meant ? `Write \`${meant}\`?` : 'Write `text` if there is none.'}`;
}
