import { expect, test } from 'vitest';
import { compile, joinParts, match, partsForText, splitIndex } from '../../../src/match/index.ts';
import { articles } from '../realCorpus.ts';

const index = compile(articles);
const count = 64;
const parts = splitIndex(index, count);

test("the parts for each article's first sample match the sample as the whole index does", () => {
  for (const { id, messages } of articles) {
    const sample = messages[0]?.samples[0] ?? '';
    const own = joinParts(partsForText(sample, count).flatMap((number) => parts[number] ?? []));
    const [whole] = match(index, sample).matches;
    // Without the templates of other parts, the confidence can differ.
    expect(match(own, sample).matches[0]).toMatchObject({
      id,
      message: whole?.message,
      template: whole?.template,
      values: whole?.values,
    });
  }
});
