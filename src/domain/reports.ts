import type { Article } from '../schema/article.ts';
import type { Reports } from '../schema/reports.ts';

/** What the solved threads of an article say about it. */
export interface ReportCounts {
  /** The number of threads. */
  readonly total: number;
  /** How many threads had each cause, by its id, in the order of the article. Causes of none have 0. */
  readonly causes: ReadonlyMap<string, number>;
  /** How many threads had a cause that the article does not have. */
  readonly none: number;
  /** How many threads the article leads to their fix. */
  readonly led: number;
  /** How many of these by the quick fix or by the first card, which is open. */
  readonly ledFirst: number;
}

/**
 * Counts the solved threads of an article.
 *
 * @example
 * countReports(article, reports); // { total: 16, causes: Map { 'expired' => 7, 'name' => 5 }, none: 4, led: 12, ledFirst: 7 }
 */
export function countReports(
  { causes }: Pick<Article, 'causes'>,
  { reports }: Reports,
): ReportCounts {
  const led = reports.filter((report) => report.led === 'yes');
  return {
    total: reports.length,
    causes: new Map(causes.map(({ id }) => [id, reports.filter((one) => one.cause === id).length])),
    none: reports.filter(({ cause }) => cause === 'none').length,
    led: led.length,
    ledFirst: led.filter(({ cause }) => cause === causes[0]?.id).length,
  };
}

/**
 * Returns how often a cause was the reason, as the page says it. Undefined if no thread had it.
 *
 * @example
 * frequency(counts, 'expired'); // 'The reason in 7 of 16 reports we read.'
 */
export function frequency({ causes, total }: ReportCounts, cause: string): string | undefined {
  const count = causes.get(cause) ?? 0;
  if (count === 0) return undefined;
  return `The reason in ${count} of ${total} ${total === 1 ? 'report' : 'reports'} we read.`;
}

/**
 * Returns a short name of a thread: its host and, on a forge, the repository.
 *
 * @example
 * threadName('https://github.com/docker/cli/issues/7'); // 'docker/cli'
 * threadName('https://forum.example.org/questions/7/login-fails'); // 'forum.example.org'
 */
export function threadName(url: string): string {
  const { hostname, pathname } = new URL(url);
  const [, owner, repository] = pathname.split('/');
  const isForge = /^(?:github|gitlab)\.com$/.test(hostname);
  return isForge && owner && repository ? `${owner}/${repository}` : hostname.replace(/^www\./, '');
}
