import { placeholderTypes } from '../../../domain/shell/fillCommand.ts';
import { compileTemplate, type Instruction, runTemplate } from '../../../match/index.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** Each sample must contain its message. */
export const sampleMatches: Rule = {
  name: 'sample-matches',
  asks: 'The template of each message matches its samples.',
  fix: 'Correct the template, the type of a placeholder, or the sample. A sample is real output, so the mistake is usually in the template.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      const types = placeholderTypes(file.data);
      for (const [index, message] of file.data.messages.entries()) {
        const program = compileTemplate(message.text, types);
        for (const [which, sample] of message.samples.entries()) {
          if (runTemplate(program, sample)) continue;
          const { seen, expected, end } = howFar(program, sample);
          const reason =
            seen === '' ? '' : ` It fits up to \`${seen}\`, and then ${expected} was expected.`;
          const text = `The template \`${message.text}\` does not match this sample.${reason} Correct the template, the type, or the sample.`;
          yield problemAt(file, ['messages', index, 'samples', which], text, end);
        }
      }
    }
  },
};

/** Returns the longest prefix of the template that the sample contains, and the part that is missing. */
function howFar(
  program: readonly Instruction[],
  sample: string,
): { seen: string; expected: string; end?: number } {
  for (let length = program.length - 1; length > 0; length -= 1) {
    const match = runTemplate(program.slice(0, length), sample);
    if (!match) continue;
    const seen = sample.slice(match.start, match.end).replace(/\s+/g, ' ');
    return {
      seen: seen.length > 40 ? `…${seen.slice(-40)}` : seen,
      expected: describe(program[length]),
      end: match.end,
    };
  }
  return { seen: '', expected: '' };
}

function describe(instruction: Instruction | undefined): string {
  if (instruction?.kind === 'value')
    return `\`<${instruction.name}>\` of type \`${instruction.type}\``;
  return instruction?.kind === 'character' ? `\`${instruction.character}\`` : 'white space';
}
