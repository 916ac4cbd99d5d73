import { articlePath } from '../../domain/urls.ts';
import type { Feedback } from '../../schema/feedback.ts';
import { idPatterns } from '../../schema/vocabulary.ts';
import { isRecord } from '../site/dom.ts';
import { newIssueUrl } from '../site/siteSettings.ts';
import { keep, type KeepResult, readList, storage } from '../site/storage.ts';

const key = 'answers';
/** The number of answers that are stored: about 60 KB. */
const maxAnswers = 500;

/** The user's last answer for each article, stored in this browser. */
export const answers = {
  of: (article: string): Feedback | undefined => all().find((answer) => answer.article === article),

  put(answer: Feedback): KeepResult {
    const others = all().filter(({ article }) => article !== answer.article);
    return keep(key, JSON.stringify([answer, ...others].slice(0, maxAnswers)));
  },

  remove(article: string): void {
    const others = all().filter((answer) => answer.article !== article);
    storage.set(key, others.length > 0 ? JSON.stringify(others) : null);
  },
};

function all(): Feedback[] {
  return readList(key, parseFeedback);
}

/**
 * Parses a stored answer, and drops unknown fields. It checks the same contract as
 * `schema/feedback.ts`, without Zod, which is too large for a page.
 *
 * @returns undefined if the answer is invalid
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
  const isReason = (reason: unknown): reason is keyof typeof feedbackReasons =>
    typeof reason === 'string' && Object.hasOwn(feedbackReasons, reason);
  if (helpful !== false || !Array.isArray(reasons) || !Array.isArray(tried)) return undefined;
  if (!reasons.every(isReason) || !tried.every((fix) => fits(fix, idPatterns.slug)))
    return undefined;
  if (reasons.length > 5 || tried.length > 20) return undefined;
  return { ...common, helpful, reasons, tried };
}

function isDay(value: unknown): value is string {
  if (!fits(value, /^\d{4}-\d\d-\d\d$/)) return false;
  const date = new Date(value);
  // JavaScript turns 30 February into a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function fits(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** The reasons why an article did not help, in words for the user. */
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
 * Returns the URL of a new issue with an answer. It contains the fields of the contract, and nothing
 * more.
 *
 * @param repository the repository's URL
 * @param site the origin of the site
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
