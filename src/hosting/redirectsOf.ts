import type { Redirects } from '../schema/redirects.ts';
import type { Redirect } from './Redirect.ts';

/**
 * Returns the redirects as paths, sorted by the old article's id.
 *
 * @param base the path that the site is served from, with or without a `/` at its end
 */
export function redirectPaths(redirects: Redirects, base: string): Redirect[] {
  const path = (id: string): string => `${base.replace(/\/$/, '')}/errors/${id}/`;
  return Object.entries(redirects)
    .map(([from, to]) => ({ from: path(from), to: path(to) }))
    .sort((a, b) => a.from.localeCompare(b.from, 'en'));
}

/** The first line of every file with redirects for a host. */
export const redirectsHeader = '# Written by the build from content/redirects.yaml.\n';

/**
 * Writes two lines for each redirect, as people link to an old path with the `/` at its end and
 * without it.
 *
 * @param line formats a line, with its line end
 */
export function redirectLines(
  redirects: readonly Redirect[],
  line: (from: string, to: string) => string,
): string {
  return redirects
    .flatMap(({ from, to }) => [line(from, to), line(from.replace(/\/$/, ''), to)])
    .join('');
}
