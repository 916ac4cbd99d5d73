import { siteSettings } from '../siteSettings.ts';
import { flushOutbox } from './flushOutbox.ts';
import { leaveOutbox } from './leaveOutbox.ts';
import { outbox } from './outbox.ts';

let watched = false;
let timer = 0;

/**
 * Sends what waits in the outbox: when the reader leaves the page, when the browser is back online,
 * when its time has come. What waits since an earlier visit is sent at once.
 *
 * @param now whether to send at once what is due
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
  if (now) void flush();
  if (watched) return;
  watched = true;
  addEventListener('online', () => {
    outbox.hurry();
    void flush();
  });
  addEventListener('pagehide', () => leaveOutbox(endpoint));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leaveOutbox(endpoint);
  });
}
