import { outbox } from './outbox.ts';
import { sendFeedback, type SendResult } from './sendFeedback.ts';

/**
 * Sends all answers that are due. What fails goes back and is tried again later.
 *
 * @param leaving the page ends
 * @returns how the last one went; `later` if the browser is offline; undefined if none was due
 */
export async function flushOutbox(
  endpoint: string,
  leaving = false,
): Promise<SendResult | undefined> {
  if (!navigator.onLine) return outbox.isEmpty() ? undefined : 'later';
  // All at once: a page that ends waits for none of them.
  const sent = outbox.take(Date.now()).map(async (outgoing) => {
    const result = await sendFeedback(endpoint, outgoing.answer, leaving);
    if (result === 'later') outbox.putBack(outgoing, Date.now());
    return result;
  });
  return (await Promise.all(sent)).at(-1);
}
