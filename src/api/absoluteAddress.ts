import { inBase } from '../domain/inBase.ts';

/**
 * The whole address of a page or file of this site: what a program can open wherever it read it.
 *
 * @param path from the root of the site: `/api/articles.json`
 * @param site the site's own address
 */
export function absoluteAddress(path: string, site: string | URL): string {
  return new URL(inBase(path), site).href;
}
