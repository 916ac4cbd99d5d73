import type { Feedback } from '../../schema/feedback.ts';
import { isRecord } from '../site/dom.ts';
import { siteSettings } from '../site/siteSettings.ts';
import { keep, readList, storage } from '../site/storage.ts';
import { parseFeedback } from './answers.ts';

/** An answer that is to be sent. */
export interface Outgoing {
  readonly answer: Feedback;
  /** How often it was tried in vain, and when to try again: milliseconds since 1970. */
  readonly tries: number;
  readonly next: number;
}

const key = 'outbox';
const day = 86_400_000;
/** No more than these wait, and none for longer than this, in days: then nobody needs it any more. */
const most = 100;
const longest = 30;
/** The pause after the first failure, in milliseconds. Each further one doubles it, up to a day. */
const firstPause = 60_000;

/**
 * Answers that wait to be sent, one for each article, in this browser. What is taken out is gone, so
 * that no two tabs send it; what could not be sent is put back.
 */
export const outbox = {
  isEmpty: (): boolean => all().length === 0,

  put(answer: Feedback): void {
    write([{ answer, tries: 0, next: 0 }, ...without(answer.article)]);
  },

  remove: (article: string): void => write(without(article)),

  /** Takes out all that are due. */
  take(now: number): Outgoing[] {
    const waiting = all().filter(({ answer }) => now - Date.parse(answer.on) < longest * day);
    write(waiting.filter(({ next }) => next > now));
    return waiting.filter(({ next }) => next <= now);
  },

  /** Puts back what could not be sent, unless the reader has answered anew. */
  putBack({ answer, tries }: Outgoing, now: number): void {
    const waiting = all();
    if (waiting.some((one) => one.answer.article === answer.article)) return;
    const next = now + Math.min(day, firstPause * 2 ** tries);
    write([...waiting, { answer, tries: tries + 1, next }]);
  },

  /** Makes all due: the browser is back online. */
  hurry: (): void => write(all().map((one) => ({ ...one, next: 0 }))),

  /** When the first is due, in milliseconds since 1970; Infinity if there is none. */
  nextAt: (): number => Math.min(Infinity, ...all().map(({ next }) => next)),
};

function all(): Outgoing[] {
  return readList(key, (data) => {
    const answer = isRecord(data) ? parseFeedback(data['answer']) : undefined;
    if (!answer || !isRecord(data)) return undefined;
    const { tries, next } = data;
    if (typeof tries !== 'number' || typeof next !== 'number') return undefined;
    // No pause is longer than a day: the clock was set back, and would be waited for.
    return { answer, tries, next: next - Date.now() > day ? 0 : next };
  });
}

function without(article: string): Outgoing[] {
  return all().filter(({ answer }) => answer.article !== article);
}

function write(waiting: readonly Outgoing[]): void {
  if (waiting.length === 0) storage.set(key, null);
  // Full or blocked: then the answer is not sent, which is no reason to bother anyone.
  else keep(key, JSON.stringify(waiting.slice(0, most)));
}

/** How sending went: taken, refused for good, or to be tried again later. */
export type SendResult = 'taken' | 'refused' | 'later';

/**
 * Sends an answer to the feedback endpoint: the contract is on the page `/feedback/`. It survives the
 * page (`keepalive`), as a beacon does, but has no cookies and says how it went.
 *
 * @param endpoint where the site was built to send it
 * @param leaving the page ends: as plain text, another origin is not asked first whether it may be sent
 *   (https://fetch.spec.whatwg.org/#cors-safelisted-request-header)
 */
export async function sendFeedback(
  endpoint: string,
  answer: Feedback,
  leaving = false,
): Promise<SendResult> {
  try {
    const { ok, status } = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': leaving ? 'text/plain' : 'application/json' },
      body: JSON.stringify(answer),
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
    if (ok) return 'taken';
    // RFC 9110, 15.5.9 and 15.6; RFC 6585, 4; RFC 8470, 5.2: what passes by itself.
    return status >= 500 || [408, 425, 429].includes(status) ? 'later' : 'refused';
  } catch {
    return 'later';
  }
}

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
