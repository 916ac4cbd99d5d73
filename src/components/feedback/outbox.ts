import type { Feedback } from '../../schema/feedback.ts';
import { isRecord } from '../site/isRecord.ts';
import { keep } from '../site/keep.ts';
import { storage } from '../site/storage.ts';
import { parseFeedback } from './parseFeedback.ts';
import { readList } from '../site/readList.ts';

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
