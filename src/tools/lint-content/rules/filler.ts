import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { fillerPhrases } from '../words.ts';
import { parseBody } from '../mdxBody.ts';
import { textFieldsOf } from '../../../domain/articleFields.ts';
import { validArticles } from '../../../content/readCorpus.ts';

const phrases = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${fillerPhrases.map(toPattern).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** No text may have filler phrases, which would fit any error. Code may: it can quote a tool. */
export const filler: Rule = {
  name: 'filler',
  asks: 'Text fields and the body contain no filler and no marketing: none of the phrases in `src/tools/lint-content/words.ts`. The rule does not check code.',
  fix: 'Remove the sentence, or say what is special about this error.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      for (const { text, path } of textFieldsOf(file.data, file.schema)) {
        for (const { phrase, index } of found(text, () => fromMarkdown(text))) {
          yield problemAt(file, path, message(phrase), index);
        }
      }
    }
    for (const file of [...corpus.articles, ...corpus.pages]) {
      const { tree, position } = parseBody(file);
      if (!tree) continue;
      for (const { phrase, index } of found(file.frontmatter.body, () => tree)) {
        yield { path: file.path, ...position(tree, index), message: message(phrase) };
      }
    }
  },
};

interface Found {
  readonly phrase: string;
  readonly index: number;
}

/** Returns the filler phrases in a Markdown source, outside of its code, with their offsets. */
function found(source: string, parse: () => Root): Found[] {
  // Few texts have such a phrase. Parsing all other texts would take half of the time of the lint.
  if (source.search(phrases) === -1) return [];
  let prose = source;
  visit(parse(), ['code', 'inlineCode', 'mdxFlowExpression', 'mdxTextExpression'], (node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    prose = prose.slice(0, start) + '`'.repeat(end - start) + prose.slice(end);
  });
  return [...prose.matchAll(phrases)].map((match) => ({
    phrase: match[0].replace(/\s+/g, ' '),
    index: match.index,
  }));
}

const message = (phrase: string): string =>
  `"${phrase}" says nothing about this error. Remove the sentence, or say what is special here.`;

function toPattern(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll("'", "['’]")
    .replaceAll(' ', '\\s+');
}
