import { absoluteUrl } from '../domain/absoluteAddress.ts';

/**
 * Returns a link of an article as a complete URL, as programs may show the text anywhere.
 *
 * @param url as the author wrote it: `https://…`, `/errors/…/` or `#cause-…`
 * @param id the article that has the link
 */
export function resolveLink(url: string, id: string, site: string | URL): string {
  if (url.startsWith('/')) return absoluteUrl(url, site);
  return url.startsWith('#') ? absoluteUrl(`/errors/${id}/`, site) + url : url;
}
