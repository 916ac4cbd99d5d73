import type { Feedback } from '../../schema/feedback.ts';
import { visitedArticles } from '../site/visits.ts';
import { answers } from './answers.ts';
import { siteSettings } from '../site/siteSettings.ts';
import { outbox } from './outbox.ts';
import { watchOutbox } from './watchOutbox.ts';

/**
 * Keeps an answer on the device, and for sending when the reader leaves the page.
 *
 * @returns whether it is kept: a storage can be full or blocked
 */
export function submitAnswer(answer: Feedback): boolean {
  // Given already, and maybe sent.
  if (JSON.stringify(answers.of(answer.article)) === JSON.stringify(answer)) return true;
  if (answers.put(answer) !== 'kept') return false;
  if (answer.helpful && answer.worked) visitedArticles.remember(answer.article);
  if (!siteSettings.endpoint) return true;
  outbox.put(answer);
  watchOutbox(false);
  return true;
}
