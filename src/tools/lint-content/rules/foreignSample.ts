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
    const byFile = Map.groupBy(templates, ({ file }) => file);
    const candidates = candidateFinder(templates);
    for (const file of validArticles(corpus)) {
      const own = byFile.get(file) ?? [];
      const shapes = own.map(({ shape }) => shape);
      // `duplicate-template` reports equal messages.
      const isOther = (template: Template): boolean =>
        template.file !== file &&
        !shapes.includes(template.shape) &&
        !file.data.supersedes?.includes(template.file.id);
      for (const [index, { samples }] of file.data.messages.entries()) {
        for (const [which, sample] of samples.entries()) {
          const most = Math.max(
            0,
            ...own.filter((template) => matches(template, sample)).map(({ length }) => length),
          );
          if (most === 0) continue;
          const foreign = candidates(sample).find(
            (template) => template.length >= most && isOther(template) && matches(template, sample),
          );
          if (!foreign) continue;
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

/** The length of the pieces by which templates are found. */
const pieceLength = 4;

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - pieceLength + 1) }, (_, at) =>
    text.slice(at, at + pieceLength),
  );
}

/**
 * Returns a function that finds the templates whose longest word can be in a text, in their order:
 * those of which the rarest piece of four characters of that word is there. To compare each sample
 * with each template would take four times as long for twice the articles.
 */
function candidateFinder(templates: readonly Template[]): (text: string) => Template[] {
  const counts = new Map<string, number>();
  for (const { word } of templates)
    for (const piece of piecesOf(word)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const rarest = ({ word }: Template): string =>
    piecesOf(word).reduce(
      (best, piece) => ((counts.get(piece) ?? 0) < (counts.get(best) ?? Infinity) ? piece : best),
      '',
    );
  const byPiece = Map.groupBy(templates.keys(), (at) => rarest(templates[at] as Template));
  return (text) => {
    // A word that is too short for a piece is under the empty one.
    const found = ['', ...new Set(piecesOf(text))].flatMap((piece) => byPiece.get(piece) ?? []);
    return found.sort((a, b) => a - b).map((at) => templates[at] as Template);
  };
}

function matches({ program, word }: Template, text: string): boolean {
  return text.includes(word) && runTemplate(program, text) !== undefined;
}
