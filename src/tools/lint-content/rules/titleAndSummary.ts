import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** The form of titles and summaries, which are also shown outside of the page. */
export const titleAndSummary: Rule = {
  name: 'title-and-summary',
  asks: 'The summary is plain sentences and does not repeat the message. Titles end without a period, and questions end with a question mark. `error` ends as the message does.',
  fix: 'Rewrite the text as the message says.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      const { error, summary, messages, causes, fixes, edgeCases, faq } = file.data;
      const markup = /[`*]|\]\(/.exec(summary);
      if (markup) {
        yield problemAt(
          file,
          ['summary'],
          `Expected no markup, got "${markup[0]}": the summary is also the page’s description. Write it as plain text.`,
          markup.index,
        );
      }
      if (!/[.!?][”"’)]*\s*$/.test(summary)) {
        yield problemAt(
          file,
          ['summary'],
          'Expected whole sentences. End it with a full stop.',
          summary.trimEnd().length - 1,
        );
      }
      const repeated = summary.indexOf(error);
      if (repeated !== -1) {
        yield problemAt(
          file,
          ['summary'],
          'The summary repeats the message, which stands right above it. Say what it means.',
          repeated,
        );
      }
      if (
        /[^.]\.$/.test(error) &&
        !messages.some(({ text, samples }) =>
          [text, ...samples].some((form) => /\.\s*$/m.test(form)),
        )
      ) {
        yield problemAt(
          file,
          ['error'],
          'No message ends in a full stop. Leave it out, or add it to `messages` if the tool prints it.',
          error.length - 1,
        );
      }
      for (const [list, entries] of Object.entries({ causes, fixes, edgeCases })) {
        for (const [index, { title }] of entries.entries()) {
          if (!/[^.]\.$/.test(title.trimEnd())) continue;
          yield problemAt(
            file,
            [list, index, 'title'],
            'A title ends without a full stop. Remove it.',
            title.trimEnd().length - 1,
          );
        }
      }
      for (const [index, { question }] of faq.entries()) {
        if (/\?[`”"’)*]*\s*$/.test(question)) continue;
        yield problemAt(
          file,
          ['faq', index, 'question'],
          'Expected a question. End it with a question mark.',
          question.trimEnd().length - 1,
        );
      }
    }
  },
};
