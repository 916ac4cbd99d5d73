import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** Dates must be in the past, and not too long ago. */
export const dates: Rule = {
  name: 'dates',
  asks: '`reviewed` is not in the future. A review older than a year gets advice, not an error.',
  fix: 'Write the day of the review. If the review is old, check the whole article again, then write today.',
  *check(corpus): Iterable<Problem> {
    const { today } = corpus;
    const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
    for (const file of validArticles(corpus)) {
      const { reviewed } = file.data;
      if (reviewed > today) {
        yield problemAt(
          file,
          ['reviewed'],
          `${reviewed} is in the future: today is ${today}. Write the day of the review.`,
        );
      } else if (reviewed < yearAgo) {
        const message = `The last review was on ${reviewed}, more than a year ago. Check the whole article again, then write ${today}.`;
        yield { ...problemAt(file, ['reviewed'], message), severity: 'advice' };
      }
    }
  },
};
