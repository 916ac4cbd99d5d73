import { placeholderTypes } from '../../../domain/shell/fillCommand.ts';
import { compileTemplate, type Instruction, runTemplate } from '../../../match/index.ts';
import type { Article } from '../../../schema/article.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import type { ContentFile } from '../../../content/types.ts';
import { templateShape } from '../words.ts';
import { validArticles } from '../../../content/readCorpus.ts';

interface Template {
  readonly file: ContentFile<Article>;
  readonly text: string;
  readonly shape: string;
  readonly program: readonly Instruction[];
  /** The number of characters of its text. The longest template that matches wins. */
  readonly length: number;
  /** Its longest word. A text without this word cannot match, which rules out most texts quickly. */
  readonly word: string;
}

/** The samples of an article must match that article. */
export const foreignSample: Rule = {
  name: 'foreign-sample',
  asks: 'No sample may match another article’s message, unless one of the article’s own messages matches more of it, or the article `supersedes` the other.',
  fix: 'Extend the message of this article, or make the other article’s message less general. If the other article is about a consequence of this error, name it in `supersedes`.',
  *check(corpus): Iterable<Problem> {
    const templates = validArticles(corpus).flatMap((file) =>
      file.data.messages.map(({ text }) =>
        compile(file, text, compileTemplate(text, placeholderTypes(file.data))),
      ),
    );
    for (const file of validArticles(corpus)) {
      const own = templates.filter((template) => template.file === file);
      const shapes = own.map(({ shape }) => shape);
      // `duplicate-template` reports equal messages.
      const others = templates.filter(
        (template) =>
          template.file !== file &&
          !shapes.includes(template.shape) &&
          !file.data.supersedes?.includes(template.file.id),
      );
      for (const [index, { samples }] of file.data.messages.entries()) {
        for (const [which, sample] of samples.entries()) {
          const most = Math.max(
            0,
            ...own.filter((template) => matches(template, sample)).map(({ length }) => length),
          );
          const foreign = others.find(
            (template) => template.length >= most && matches(template, sample),
          );
          if (!foreign || most === 0) continue;
          yield problemAt(
            file,
            ['messages', index, 'samples', which],
            `\`${foreign.text}\` of ${foreign.file.path} matches this sample as well, and says as much of it or more (${foreign.length} characters, ours ${most}). Say more of the message here, or make that one less general.`,
          );
        }
      }
    }
  },
};

function compile(
  file: ContentFile<Article>,
  text: string,
  program: readonly Instruction[],
): Template {
  const literal = program
    .map((step) => (step.kind === 'character' ? step.character : ' '))
    .join('');
  const words = literal.split(' ').sort((a, b) => b.length - a.length);
  return {
    file,
    text,
    shape: templateShape(text),
    program,
    length: words.join('').length,
    word: words[0] ?? '',
  };
}

function matches({ program, word }: Template, text: string): boolean {
  return text.includes(word) && runTemplate(program, text) !== undefined;
}
