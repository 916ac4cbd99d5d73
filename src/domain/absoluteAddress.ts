import { withBase } from './inBase.ts';

/**
 * The whole address of a page or file of this site: for what is read elsewhere, by programs and search engines.
 *
 * @param path from the root of the site: `/api/articles.json`
 * @param site the site's own address
 */
export function absoluteUrl(path: string, site: string | URL | undefined): string {
  return new URL(withBase(path), site).href;
}
