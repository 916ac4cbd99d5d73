import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedbackReasons } from '../../../../../src/components/feedback/feedbackReasons.ts';
import { parseFeedback } from '../../../../../src/components/feedback/parseFeedback.ts';
import { feedback } from '../../../../../src/schema/feedback.ts';

/** Objects that are nearly answers: each field is right, or one of a few wrong ones. */
const nearly = fc.record(
  {
    version: fc.constantFrom(1, 2, '1'),
    article: fc.constantFrom('git/a', 'node/in-use', 'git', '../a', 7),
    reviewed: fc.constantFrom('2026-11-20', '2024-02-29', '2026-02-30', '2026-13-01', ''),
    on: fc.constantFrom('2026-11-21', '21.11.2026', null),
    helpful: fc.constantFrom(true, false, 'yes'),
    worked: fc.constantFrom('quick-fix', 'fix-a', 'Fix A', '<b>'),
    reasons: fc.array(fc.constantFrom(...Object.keys(feedbackReasons), 'toString'), {
      maxLength: 7,
    }),
    tried: fc.array(fc.constantFrom('quick-fix', 'fix-a', 'a b'), { maxLength: 3 }),
  },
  { requiredKeys: ['version', 'article', 'reviewed', 'on', 'helpful'] },
);

test('what is read out of the storage is what the contract allows, and no less', () => {
  fc.assert(
    fc.property(nearly, (data) => {
      const read = parseFeedback(data);
      const { reasons, tried, worked, ...common } = data;
      // A field of the other kind of answer is left out when it is read; the contract forbids it.
      const own =
        data.helpful === true
          ? { ...common, ...('worked' in data ? { worked } : {}) }
          : { ...common, reasons, tried };
      const { success, data: valid } = feedback.safeParse(own);
      expect(read).toEqual(success ? valid : undefined);
    }),
    { numRuns: 2000 },
  );
});

test('no value makes it throw, and none of them is an answer', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(parseFeedback(data)).toBeUndefined();
    }),
  );
});
