import { compileTemplate } from '../../../match/compileTemplate.ts';
import { matchTemplate } from '../../../match/matchTemplate.ts';
import { at } from '../at.ts';
import { valueTypesOf } from '../../../domain/valueTypesOf.ts';
import type { Finding, Rule } from '../Rule.ts';
import { validArticles } from '../validArticles.ts';

/** Each sample contains the message that it is a sample of. */
export const sampleMatches: Rule = {
  name: 'sample-matches',
  asks: 'Each sample contains its message: the template matches it.',
  fix: 'Correct the template, the type of a placeholder, or the sample: it is real output, so mostly the template.',
  *check(corpus): Iterable<Finding> {
    for (const file of validArticles(corpus)) {
      const types = valueTypesOf(file.data);
      for (const [index, message] of file.data.messages.entries()) {
        const program = compileTemplate(message.text, types);
        for (const [which, sample] of message.samples.entries()) {
          if (matchTemplate(program, sample)) continue;
          const text = `The template \`${message.text}\` does not occur in this sample. Expected text that it matches.`;
          yield at(file, ['messages', index, 'samples', which], text);
        }
      }
    }
  },
};
