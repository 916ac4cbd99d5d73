import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** A sign must name one cause only. */
export const signs: Rule = {
  name: 'signs',
  asks: 'No two signs of an article are equal. No message contains a sign of another cause than its own.',
  fix: 'Remove the sign, extend it by words that only its cause has, or give the message the cause of the sign.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      const { causes, messages } = file.data;
      const seen = new Map<string, string>();
      for (const [index, { id, signs: own = [] }] of causes.entries()) {
        for (const [which, sign] of own.entries()) {
          const path = ['causes', index, 'signs', which];
          const first = seen.get(sign);
          seen.set(sign, first ?? id);
          if (first !== undefined) {
            yield problemAt(file, path, `\`${sign}\` is a sign of \`${first}\` already. Keep one.`);
            continue;
          }
          const message = messages.find(({ text, cause }) => cause !== id && text.includes(sign));
          if (!message) continue;
          const other = message.cause === undefined ? 'no cause' : `the cause \`${message.cause}\``;
          yield problemAt(
            file,
            path,
            `The message \`${message.text}\` contains \`${sign}\` and has ${other}. Extend the sign, or give the message \`cause: ${id}\`.`,
          );
        }
      }
    }
  },
};
