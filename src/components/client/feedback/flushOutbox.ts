import { outbox } from './outbox.ts';
import { sendFeedback, type SendResult } from './sendFeedback.ts';

/**
 * Sends all answers that are due. What fails goes back and is tried again later.
 *
 * @returns how the last one went; `later` if the browser is offline; undefined if none was due
 */
export async function flushOutbox(endpoint: string): Promise<SendResult | undefined> {
  if (!navigator.onLine) return outbox.isEmpty() ? undefined : 'later';
  let last: SendResult | undefined;
  for (const outgoing of outbox.take(Date.now())) {
    last = await sendFeedback(endpoint, outgoing.answer);
    if (last === 'later') outbox.putBack(outgoing, Date.now());
  }
  return last;
}
