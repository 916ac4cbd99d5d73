import type { APIRoute } from 'astro';
import { absoluteUrl } from '../domain/urls.ts';

/**
 * Every crawler may read everything (RFC 9309). Pages that search engines must not list say `noindex`
 * themselves, and crawlers see that only on pages that they may read.
 */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml', site)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
