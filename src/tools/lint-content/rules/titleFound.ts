import { placeholderTypes } from '../../../domain/shell/fillCommand.ts';
import {
  compileTemplate,
  parseTemplate,
  runTemplate,
  valueTypeTexts,
} from '../../../match/index.ts';
import type { Article } from '../../../schema/article.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';
import { ownEntry } from '../../../domain/ownEntry.ts';

/**
 * The title must be a form of the message: it contains a message, or a sample contains the title.
 * This is only advice, because the example of one placeholder may not fit another one.
 */
export const titleFound: Rule = {
  name: 'title-found',
  asks: '`error` contains one of the messages or is part of a sample, so that a search for it finds the article.',
  fix: 'Write `error` as one of the `messages`, or add that form to `messages`.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      const types = placeholderTypes(file.data);
      const title = filled(file.data);
      const asTemplate = compileTemplate(file.data.error, types);
      const found = file.data.messages.some(
        ({ text, samples }) =>
          runTemplate(compileTemplate(text, types), title) ??
          samples.some((sample) => runTemplate(asTemplate, sample)),
      );
      if (found) continue;
      const message = `No message or sample has the title, read as "${title}". Write \`error\` as one of \`messages\`, or add this form there with a sample.`;
      yield { ...problemAt(file, ['error'], message), severity: 'advice' };
    }
  },
};

/** Returns the title filled with the examples of its placeholders, or with values of their types. */
function filled({ error, values }: Article): string {
  return parseTemplate(error)
    .map((part) => {
      if ('literal' in part) return part.literal;
      const value = ownEntry(values, part.placeholder);
      return value?.example ?? valueTypeTexts[value?.type ?? 'text'].sample;
    })
    .join('');
}
