import { articlePath } from '../../domain/urls.ts';
import type { Feedback } from '../../schema/feedback.ts';
import { idPatterns } from '../../schema/vocabulary.ts';
import { isRecord } from '../site/dom.ts';
import { newIssueUrl } from '../site/siteSettings.ts';
import { keep, type KeepResult, readList, storage } from '../site/storage.ts';

const key = 'answers';
/** Of this many articles the last answer is kept: some 60 KB. */
const most = 500;

/** What the reader answered, the last answer for each article, in this browser. */
export const answers = {
  of: (article: string): Feedback | undefined => all().find((one) => one.article === article),

  put(answer: Feedback): KeepResult {
    const others = all().filter(({ article }) => article !== answer.article);
    return keep(key, JSON.stringify([answer, ...others].slice(0, most)));
  },

  remove(article: string): void {
    const others = all().filter((one) => one.article !== article);
    storage.set(key, others.length > 0 ? JSON.stringify(others) : null);
  },
};

function all(): Feedback[] {
  return readList(key, parseFeedback);
}

/**
 * Reads an answer out of the storage, without what the contract does not have: `schema/feedback.ts`
 * in a few lines, as Zod is too large for a page.
 */
export function parseFeedback(data: unknown): Feedback | undefined {
  if (!isRecord(data) || data['version'] !== 1) return undefined;
  const { article, reviewed, on, helpful, worked, reasons, tried } = data;
  if (!fits(article, idPatterns.article) || !isDay(reviewed) || !isDay(on)) return undefined;
  const common = { version: 1, article, reviewed, on } as const;
  if (helpful === true) {
    if (worked === undefined) return { ...common, helpful };
    return fits(worked, idPatterns.slug) ? { ...common, helpful, worked } : undefined;
  }
  const isReason = (one: unknown): one is keyof typeof feedbackReasons =>
    typeof one === 'string' && Object.hasOwn(feedbackReasons, one);
  if (helpful !== false || !Array.isArray(reasons) || !Array.isArray(tried)) return undefined;
  if (!reasons.every(isReason) || !tried.every((one) => fits(one, idPatterns.slug)))
    return undefined;
  if (reasons.length > 5 || tried.length > 20) return undefined;
  return { ...common, helpful, reasons, tried };
}

function isDay(value: unknown): value is string {
  if (!fits(value, /^\d{4}-\d\d-\d\d$/)) return false;
  const date = new Date(value);
  // A 30 February becomes a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function fits(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** What can be wrong with an article, in a reader's words. */
export const feedbackReasons: Readonly<
  Record<Extract<Feedback, { helpful: false }>['reasons'][number], string>
> = {
  'other-error': 'It is not about my error',
  'fix-did-not-work': 'A fix did not work',
  outdated: 'It is outdated',
  unclear: 'It is unclear',
  dangerous: 'It is dangerous',
};

/**
 * The address of a new issue with an answer in it: what the contract has, and nothing more.
 *
 * @param repository its address
 * @param site the site's own origin
 */
export function issueUrl(repository: string, site: string, answer: Feedback): string {
  const { article, reviewed, on } = answer;
  const list = (items: readonly string[]): string => items.join(', ') || 'not said';
  const lines = [
    `Article: ${site}${articlePath(article)}`,
    `Reviewed: ${reviewed}`,
    `Seen: ${on}`,
    ...(answer.helpful
      ? [`Helpful: yes`, `What worked: ${answer.worked ?? 'not said'}`]
      : [
          `What was wrong: ${list(answer.reasons.map((reason) => feedbackReasons[reason]))}`,
          `Tried: ${list(answer.tried)}`,
        ]),
    '',
    `${answer.helpful ? 'Anything to add?' : 'What did you see instead?'} Take secrets out of what you paste.`,
    '',
  ];
  return newIssueUrl(repository, { title: `Feedback: ${article}`, body: lines.join('\n') });
}
