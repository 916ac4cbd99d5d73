import type { Feedback } from '../../schema/feedback.ts';

/** What can be wrong with an article, in a reader's words. */
export const feedbackReasons: Readonly<
  Record<Extract<Feedback, { helpful: false }>['reasons'][number], string>
> = {
  'other-error': 'It is not about my error',
  'fix-did-not-work': 'A fix did not work',
  outdated: 'It is outdated',
  unclear: 'It is unclear',
  dangerous: 'It is dangerous',
};
