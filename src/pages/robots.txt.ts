import type { APIRoute } from 'astro';
import { absoluteUrl } from '../domain/urls.ts';

/**
 * Every robot may read everything (RFC 9309). What is not to be found says so itself: a page that
 * may not be read cannot say `noindex`.
 */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml', site)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
