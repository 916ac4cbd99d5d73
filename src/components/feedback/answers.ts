import type { Feedback } from '../../schema/feedback.ts';
import { keep, type KeepResult } from '../site/keep.ts';
import { storage } from '../site/storage.ts';
import { readList } from '../site/readList.ts';
import { parseFeedback } from './parseFeedback.ts';

const key = 'answers';
/** Of this many articles the last answer is kept: some 60 KB. */
const most = 500;

/** What the reader answered, the last answer for each article, in this browser. */
export const answers = {
  of: (article: string): Feedback | undefined => all().find((one) => one.article === article),

  put(answer: Feedback): KeepResult {
    const others = all().filter(({ article }) => article !== answer.article);
    return keep(key, JSON.stringify([answer, ...others].slice(0, most)));
  },

  remove(article: string): void {
    const others = all().filter((one) => one.article !== article);
    storage.set(key, others.length > 0 ? JSON.stringify(others) : null);
  },
};

function all(): Feedback[] {
  return readList(key, parseFeedback);
}
