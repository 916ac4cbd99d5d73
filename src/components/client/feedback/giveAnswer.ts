import type { Feedback } from '../../../schema/feedback.ts';
import { visits } from '../article/visits.ts';
import { answers } from './answers.ts';
import { siteSettings } from '../siteSettings.ts';
import { outbox } from './outbox.ts';
import { watchOutbox } from './watchOutbox.ts';

/** Keeps an answer on the device, and for sending when the reader leaves the page. */
export function giveAnswer(answer: Feedback): void {
  // Given already, and maybe sent.
  if (JSON.stringify(answers.of(answer.article)) === JSON.stringify(answer)) return;
  answers.put(answer);
  if (answer.helpful && answer.worked) visits.remember(answer.article);
  if (!siteSettings.endpoint) return;
  outbox.put(answer);
  watchOutbox(false);
}
