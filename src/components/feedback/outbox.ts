import type { Feedback } from '../../schema/feedback.ts';
import { isRecord } from '../site/dom.ts';
import { siteSettings } from '../site/siteSettings.ts';
import { keep, readList, storage } from '../site/storage.ts';
import { parseFeedback } from './answers.ts';

/** An answer that waits to be sent. */
export interface Outgoing {
  readonly answer: Feedback;
  /** The number of failed attempts, and the time of the next attempt in milliseconds since 1970. */
  readonly tries: number;
  readonly next: number;
}

const key = 'outbox';
const day = 86_400_000;
/** The number of answers that can wait. */
const maxAnswers = 100;
/** An older answer is not sent any more, as nobody needs it then. In days. */
const maxAge = 30;
/** The pause after the first failure, in milliseconds. Each further failure doubles it, up to a day. */
const firstPause = 60_000;

/**
 * The answers that wait to be sent, one for each article, stored in this browser. Taking an answer
 * removes it, so that no two tabs send it. An answer that could not be sent is put back.
 */
export const outbox = {
  isEmpty: (): boolean => all().length === 0,

  put(answer: Feedback): void {
    write([{ answer, tries: 0, next: 0 }, ...without(answer.article)]);
  },

  remove: (article: string): void => write(without(article)),

  /** Removes and returns the answers that are due. */
  take(now: number): Outgoing[] {
    const waiting = all().filter(({ answer }) => now - Date.parse(answer.on) < maxAge * day);
    write(waiting.filter(({ next }) => next > now));
    return waiting.filter(({ next }) => next <= now);
  },

  /** Puts back an answer that could not be sent, unless the user has answered again. */
  putBack({ answer, tries }: Outgoing, now: number): void {
    const waiting = all();
    if (waiting.some((other) => other.answer.article === answer.article)) return;
    const next = now + Math.min(day, firstPause * 2 ** tries);
    write([...waiting, { answer, tries: tries + 1, next }]);
  },

  /** Makes all answers due, for example when the browser is back online. */
  hurry: (): void => write(all().map((outgoing) => ({ ...outgoing, next: 0 }))),

  /** Returns when the first answer is due, in milliseconds since 1970, or Infinity if none waits. */
  nextAt: (): number => Math.min(Infinity, ...all().map(({ next }) => next)),
};

function all(): Outgoing[] {
  return readList(key, (data) => {
    const answer = isRecord(data) ? parseFeedback(data['answer']) : undefined;
    if (!answer || !isRecord(data)) return undefined;
    const { tries, next } = data;
    if (typeof tries !== 'number' || typeof next !== 'number') return undefined;
    // No pause is longer than a day. A longer one means that the clock was set back: send now.
    return { answer, tries, next: next - Date.now() > day ? 0 : next };
  });
}

function without(article: string): Outgoing[] {
  return all().filter(({ answer }) => answer.article !== article);
}

function write(waiting: readonly Outgoing[]): void {
  if (waiting.length === 0) storage.set(key, null);
  // If the storage is full or blocked, the answer is not sent. That needs no message.
  else keep(key, JSON.stringify(waiting.slice(0, maxAnswers)));
}

/** Result of sending: accepted, rejected for good, or to be tried again later. */
export type SendResult = 'taken' | 'refused' | 'later';

/**
 * Sends an answer to the feedback endpoint, by the contract on the page `/feedback/`. The request
 * outlives the page (`keepalive`). `sendBeacon` would do that too, but it sends cookies and reports no
 * failures.
 *
 * @param endpoint the URL from the settings of the build
 * @param leaving whether the user leaves the page; plain text then avoids a CORS preflight request
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
    // Temporary failures: RFC 9110, 15.5.9 and 15.6; RFC 6585, 4; RFC 8470, 5.2.
    return status >= 500 || [408, 425, 429].includes(status) ? 'later' : 'refused';
  } catch {
    return 'later';
  }
}

/**
 * Sends all answers that are due. Answers that fail go back to the outbox, for a later attempt.
 *
 * @param leaving whether the user leaves the page
 * @returns the result of the last answer; `later` if the browser is offline and answers wait;
 *   undefined if no answer was due
 */
export async function flushOutbox(
  endpoint: string,
  leaving = false,
): Promise<SendResult | undefined> {
  if (!navigator.onLine) return outbox.isEmpty() ? undefined : 'later';
  // Send all answers in parallel, as a page that the user leaves waits for none of them.
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
 * @param now whether to send the answers that are due right away, such as those of an earlier visit
 */
export function watchOutbox(now: boolean): void {
  const { endpoint } = siteSettings;
  if (!endpoint) return;
  const flush = async (): Promise<void> => {
    await flushOutbox(endpoint);
    clearTimeout(timer);
    const pause = outbox.nextAt() - Date.now();
    // Answers that were given on this page have no pause. They wait until the user leaves the page.
    if (Number.isFinite(pause) && pause > 0) timer = window.setTimeout(() => void flush(), pause);
  };
  const leave = (): void => {
    // Without `keepalive` (Firefox before 133), requests end with the page. The next page sends the
    // answer.
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
