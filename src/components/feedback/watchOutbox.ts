import { siteSettings } from '../site/siteSettings.ts';
import { flushOutbox } from './flushOutbox.ts';
import { outbox } from './outbox.ts';

let watched = false;
let timer = 0;

/**
 * Sends the answers in the outbox when they are due, when the browser is back online, and when the
 * user leaves the page.
 *
 * @param now whether to send right away the answers that are due, such as those of an earlier visit
 */
export function watchOutbox(now: boolean): void {
  const { endpoint } = siteSettings;
  if (!endpoint) return;
  const flush = async (): Promise<void> => {
    await flushOutbox(endpoint);
    clearTimeout(timer);
    const pause = outbox.nextAt() - Date.now();
    // What was answered on this page waits for its end, and has no pause.
    if (Number.isFinite(pause) && pause > 0) timer = window.setTimeout(() => void flush(), pause);
  };
  const leave = (): void => {
    // Without `keepalive` (Firefox before 133), requests end with the page. The next page sends the answer.
    if ('keepalive' in Request.prototype) void flushOutbox(endpoint, true);
  };
  if (now) void flush();
  if (watched) return;
  watched = true;
  addEventListener('online', () => {
    outbox.hurry();
    void flush();
  });
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
}
