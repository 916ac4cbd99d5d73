import { absoluteAddress } from '../domain/absoluteAddress.ts';

/**
 * A link of an article as a program needs it: whole, as its text may be read anywhere.
 *
 * @param url as the author wrote it: `https://…`, `/errors/…/` or `#cause-…`
 * @param id the article that it stands in
 */
export function resolveLink(url: string, id: string, site: string | URL): string {
  if (url.startsWith('/')) return absoluteAddress(url, site);
  return url.startsWith('#') ? absoluteAddress(`/errors/${id}/`, site) + url : url;
}
