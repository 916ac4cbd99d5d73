import { flushOutbox } from './flushOutbox.ts';
import { outbox } from './outbox.ts';

/**
 * Sends what waits as the reader leaves the page. A browser whose `fetch` does not survive the page
 * (Firefox before 133) sends a beacon.
 */
export function leaveOutbox(endpoint: string): void {
  if ('keepalive' in Request.prototype) return void flushOutbox(endpoint, true);
  if (!navigator.onLine) return;
  for (const outgoing of outbox.take(Date.now())) {
    const handedOver = navigator.sendBeacon(endpoint, JSON.stringify(outgoing.answer));
    if (!handedOver) outbox.putBack(outgoing, Date.now());
  }
}
