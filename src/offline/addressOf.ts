import { inBase } from '../domain/inBase.ts';

/**
 * The address of a file below the root of this site, without query and fragment.
 *
 * @param url a whole address, or a path
 * @returns undefined if it is not of this site: another origin, or outside of its path
 */
export function addressOf(url: string): string | undefined {
  const { origin, pathname } = new URL(url, location.origin);
  const root = inBase('/');
  if (origin !== location.origin || !pathname.startsWith(root)) return undefined;
  return pathname.slice(root.length);
}
