import type { Article } from '../schema/article.ts';
import type { Command, Fix } from '../schema/steps.ts';
import { causeFixes } from './advice.ts';

type Cause = Article['causes'][number];

/** A cause with its fixes. Each fix of the article is in `fixes` of exactly one card. */
export interface CauseCard {
  readonly cause: Cause;
  /** The fixes that the card shows, the best one first. */
  readonly fixes: readonly Fix[];
  /** The fixes of this cause that the card of an earlier cause shows. */
  readonly elsewhere: readonly Fix[];
}

/**
 * Returns a card for each cause, in the order of the article. A fix of several causes is in the card
 * of the first of them.
 *
 * @example
 * // fixes: `stop` of both causes, `end-job` of the second one
 * causeCards(article); // [{ …, fixes: [stop], elsewhere: [] }, { …, fixes: [endJob], elsewhere: [stop] }]
 */
export function causeCards(article: Article): CauseCard[] {
  const shown = new Set<Fix>();
  return article.causes.map((cause) => {
    const own = causeFixes(article, cause.id);
    const card = {
      cause,
      fixes: own.filter((fix) => !shown.has(fix)),
      elsewhere: own.filter((fix) => shown.has(fix)),
    };
    for (const fix of own) shown.add(fix);
    return card;
  });
}

/**
 * Tells whether two lists have the same commands for the same platforms, so that the page need not
 * print them twice.
 */
export function sameCommands(
  first: readonly Command[] | undefined,
  second: readonly Command[] | undefined,
): boolean {
  return first !== undefined && JSON.stringify(first) === JSON.stringify(second);
}
