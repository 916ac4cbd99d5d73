import { escapeHtml } from '../markdown/escapeHtml.ts';
import { renderMessage } from '../markdown/renderMessage.ts';
import type { Redirect } from './Redirect.ts';

/**
 * Returns the page at the old path of an article, for hosts without redirects. Search engines treat
 * a refresh without delay as a permanent redirect:
 * https://developers.google.com/search/docs/crawling-indexing/301-redirects
 *
 * @param error the message of the article that the redirect leads to
 * @param site the origin, such as `https://example.org`
 */
export function redirectPage({ to }: Redirect, error: string, site: URL): string {
  const address = escapeHtml(to);
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>This article has moved · Unstuck</title>
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${escapeHtml(new URL(to, site).href)}">
    <meta http-equiv="refresh" content="0; url=${address}">
    <meta name="color-scheme" content="light dark">
  </head>
  <body>
    <main>
      <h1>This article has moved</h1>
      <p>It is here now: <a href="${address}"><code>${renderMessage(error)}</code></a></p>
    </main>
  </body>
</html>
`;
}
