import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  feedbackReasons,
  issueUrl,
  parseFeedback,
} from '../../../../src/components/feedback/answers.ts';
import { feedback } from '../../../../src/schema/feedback.ts';

describe('issueUrl', () => {
  const common = {
    version: 1,
    article: 'node/eaddrinuse',
    reviewed: '2026-11-20',
    on: '2026-11-21',
  } as const;
  const read = (address: string): { path: string; title: string; body: string } => {
    const { origin, pathname, searchParams } = new URL(address);
    return {
      path: origin + pathname,
      title: searchParams.get('title') ?? '',
      body: searchParams.get('body') ?? '',
    };
  };

  test('a "no" becomes an issue with what was wrong and what was tried', () => {
    const { path, title, body } = read(
      issueUrl('https://example.org/acme/unstuck/', 'https://unstuck.example', {
        ...common,
        helpful: false,
        reasons: ['outdated', 'dangerous'],
        tried: ['fix-use-another-port'],
      }),
    );
    expect(path).toBe('https://example.org/acme/unstuck/issues/new');
    expect(title).toBe('Feedback: node/eaddrinuse');
    expect(body).toContain('Article: https://unstuck.example/errors/node/eaddrinuse/');
    expect(body).toContain('What was wrong: It is outdated, It is dangerous');
    expect(body).toContain('Tried: fix-use-another-port');
  });

  test('what was not said is said to be so', () => {
    const { body } = read(
      issueUrl('https://example.org/acme/unstuck', 'https://unstuck.example', {
        ...common,
        helpful: false,
        reasons: [],
        tried: [],
      }),
    );
    expect(body).toContain('What was wrong: not said');
    expect(body).toContain('Tried: not said');
  });
});

describe('parseFeedback', () => {
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
});
