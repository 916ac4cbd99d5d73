import { describe, expect, it } from 'vitest';
import { compile, compileTemplate, match, runTemplate } from '../../../src/match/index.ts';
import { isNothing } from '../../../src/match/valueTypes.ts';
import { articles } from '../realCorpus.ts';

const index = compile(articles);

/** With plain quotes, and with one backslash where a tool has doubled them. */
const straight = (text: string): string =>
  text.replace(/[\u2018\u2019]/g, "'").replaceAll('\\\\', '\\');

/** PuTTY's dialogs contain nothing but a text of the operating system, which any program can print. */
const ownerless = ['Error: Network error: Connection refused', 'FATAL ERROR: Connection refused'];
const namesItsProgram = (sample: string): boolean => !ownerless.includes(sample.trim());

// A sample that no other article takes first is what makes an article findable.
describe.each(articles)('$id', ({ id, error, messages, causes, values }) => {
  const types = Object.fromEntries(Object.entries(values).map(([name, { type }]) => [name, type]));

  it('is found by its title', () => {
    // The reader's own value stands where the title has a placeholder.
    const typed = error.replace(/(?<!\\)<[a-z][a-z0-9-]*>/g, '42').replaceAll('\\<', '<');
    expect(match(index, typed).matches[0]?.id).toBe(id);
  });

  it.each(messages.flatMap(({ text, samples }) => samples.map((sample) => ({ text, sample }))))(
    'is found by the sample $sample',
    ({ text, sample }) => {
      const [first] = match(index, sample).matches;
      expect(first?.id).toBe(id);
      if (namesItsProgram(sample)) expect(first?.confidence).not.toBe('possible');
      const known = messages.find((message) => message.text === first?.message);
      expect(known, `${first?.message ?? 'nothing'} is none of its messages`).toBeDefined();
      // Where a sample has several of the article's messages, the more telling one is taken.
      if (first?.message !== text) expect(first?.score).toBe(1);
      else {
        // Its own template alone, on the sample alone, says which values these are.
        const program = compileTemplate(straight(text).replace(/[.?!:;,]+\s*$/, ''), types);
        const own = runTemplate(program, straight(sample))?.values ?? { its: 'template' };
        const real = Object.entries(own).filter(
          ([name, value]) => !isNothing(types[name] ?? 'text', value),
        );
        expect(first.values).toMatchObject(Object.fromEntries(real));
      }
      if (first?.cause) expect(causes.map((cause) => cause.id)).toContain(first.cause);
    },
  );
});
