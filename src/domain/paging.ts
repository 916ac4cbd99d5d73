/**
 * The most rows that a page lists. A list with more rows continues on further pages, and the page of
 * all errors then lists the tools instead of the articles. Both were chosen so that a page on a phone
 * is at most about 15,000 px tall.
 */
export const longestList = {
  /** Articles, each with its summary. */
  articles: 100,
  /** Codes, each with its meaning. */
  codes: 150,
  /** Tools on the home page. */
  homeTools: 40,
} as const;

/** One page of a list. */
export interface ListPage<Item> {
  /** The number of the page, from 1. */
  readonly number: number;
  /** How many pages the list has. */
  readonly count: number;
  readonly items: readonly Item[];
}

/**
 * Divides a list into pages of about the same length, and keeps the order.
 *
 * @param longest the most items of a page
 * @returns at least one page; an empty list has one empty page
 */
export function pagesOf<Item>(items: readonly Item[], longest: number): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / longest));
  const start = (page: number): number => Math.round((page * items.length) / count);
  return Array.from({ length: count }, (_, page) => ({
    ...{ number: page + 1, count },
    items: items.slice(start(page), start(page + 1)),
  }));
}

/**
 * Returns the part of a page's path below its list, as Astro's parameter of a `[...page]` route: `page/2`.
 * The first page has the path of the list itself: undefined.
 */
export function pageParameter(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}

/**
 * Returns the path of a page of a list.
 *
 * @param list the path of the list, which is the path of its first page
 * @example pagePath('/errors/docker/', 2) // '/errors/docker/page/2/'
 */
export function pagePath(list: string, number: number): string {
  const below = pageParameter(number);
  return below === undefined ? list : `${list}${below}/`;
}

/**
 * Returns the title of a page of a list.
 *
 * @example pageTitle('Docker errors', { number: 2, count: 3 }) // 'Docker errors, page 2 of 3'
 */
export function pageTitle(
  title: string,
  { number, count }: Pick<ListPage<unknown>, 'number' | 'count'>,
): string {
  return number === 1 ? title : `${title}, page ${number} of ${count}`;
}
