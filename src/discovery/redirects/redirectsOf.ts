import type { Redirects } from '../../schema/redirects.ts';
import type { Redirect } from './Redirect.ts';

/**
 * The redirects as paths, in the order of the old ids.
 *
 * @param base the path that the site is served from, with or without a `/` at its end
 */
export function redirectsOf(redirects: Redirects, base: string): Redirect[] {
  const path = (id: string): string => `${base.replace(/\/$/, '')}/errors/${id}/`;
  return Object.entries(redirects)
    .map(([from, to]) => ({ from: path(from), to: path(to) }))
    .sort((a, b) => a.from.localeCompare(b.from, 'en'));
}
