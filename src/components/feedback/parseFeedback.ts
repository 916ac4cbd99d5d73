import type { Feedback } from '../../schema/feedback.ts';
import { idPatterns } from '../../schema/vocabulary.ts';
import { isRecord } from '../site/isRecord.ts';
import { feedbackReasons } from './feedbackReasons.ts';

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
