import type { Feedback } from '../../schema/feedback.ts';
import { pageArticle } from '../article/pageArticle.ts';

/** What every answer on the article of the page begins with. */
export function answerOf(): Pick<Feedback, 'version' | 'article' | 'reviewed' | 'on'> {
  const { id, reviewed } = pageArticle();
  return { version: 1, article: id, reviewed, on: new Date().toISOString().slice(0, 10) };
}
