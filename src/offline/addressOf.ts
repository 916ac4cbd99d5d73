import { withBase } from '../domain/inBase.ts';

/**
 * Returns the path of a file below the root of this site, without query and fragment.
 *
 * @param url a complete URL, or a path
 * @returns undefined if the URL is not of this site: another origin, or outside the site's path
 */
export function pathInSite(url: string): string | undefined {
  const { origin, pathname } = new URL(url, location.origin);
  const root = withBase('/');
  if (origin !== location.origin || !pathname.startsWith(root)) return undefined;
  return pathname.slice(root.length);
}
