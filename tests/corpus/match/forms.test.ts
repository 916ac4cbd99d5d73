import { describe, expect, it } from 'vitest';
import { random } from '../../../bench/match/cases.ts';
import { measureForms } from '../../../bench/match/measureForms.ts';
import { compile } from '../../../src/match/index.ts';
import { articles } from '../realCorpus.ts';

/** One in so many samples: all of them take a minute, and `npm run bench:match -- --forms` does that. */
const step = 13;

const samples = articles
  .flatMap(({ id, messages }) =>
    messages.flatMap(({ samples: texts }) =>
      texts.map((text) => ({ id, also: [], kind: 'paste' as const, text })),
    ),
  )
  .filter((_, at) => at % step === 0);

describe('the values of a rewritten text', () => {
  it.each(measureForms(compile(articles), samples, random(20261121)))(
    'are found in the form $name',
    ({ texts, first, values, kept, wrong }) => {
      // As many as the form allows: messages of several lines lose some where each line is wrapped.
      expect(values).toBeGreaterThan(50);
      expect(first / texts).toBeGreaterThanOrEqual(0.97);
      expect(kept / values, `wrong: ${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.85);
      expect(wrong.length / values, wrong.join('\n')).toBeLessThanOrEqual(0.05);
    },
  );
});
