import type { Entry } from '../domain/articleLists.ts';
import { escapeHtml, renderMessage } from '../markdown/inline.ts';
import type { Article } from '../schema/article.ts';
import type { Redirects } from '../schema/site.ts';

/**
 * A redirect from one path of the site to another. Both include the base path:
 * `/unstuck/errors/docker/old-name/`.
 */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Returns the redirects as paths, sorted by the old article's id.
 *
 * @param base the path that the site is served from, with or without a `/` at its end
 */
export function redirectPaths(redirects: Redirects, base: string): Redirect[] {
  const path = (id: string): string => `${base.replace(/\/$/, '')}/errors/${id}/`;
  return Object.entries(redirects)
    .map(([from, to]) => ({ from: path(from), to: path(to) }))
    .sort((a, b) => a.from.localeCompare(b.from, 'en'));
}

/** The first line of every file with redirects for a host. */
export const redirectsHeader = '# Written by the build from content/redirects.yaml.\n';

/**
 * Writes two lines for each redirect, as people link to an old path with the `/` at its end and
 * without it.
 *
 * @param line formats a line, with its line end
 */
export function redirectLines(
  redirects: readonly Redirect[],
  line: (from: string, to: string) => string,
): string {
  return redirects
    .flatMap(({ from, to }) => [line(from, to), line(from.replace(/\/$/, ''), to)])
    .join('');
}

/**
 * Returns the page at the old path of an article, for hosts without redirects. Search engines treat
 * a refresh without delay as a permanent redirect:
 * https://developers.google.com/search/docs/crawling-indexing/301-redirects
 *
 * @param error the message of the article that the redirect leads to
 * @param site the origin, such as `https://example.org`
 */
function redirectPage({ to }: Redirect, error: string, site: URL): string {
  const url = escapeHtml(to);
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>This article has moved · Unstuck</title>
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${escapeHtml(new URL(to, site).href)}">
    <meta http-equiv="refresh" content="0; url=${url}">
    <meta name="color-scheme" content="light dark">
  </head>
  <body>
    <main>
      <h1>This article has moved</h1>
      <p>It is here now: <a href="${url}"><code>${renderMessage(error)}</code></a></p>
    </main>
  </body>
</html>
`;
}

/**
 * Returns a page for each renamed article, by its path in `dist`. The page leads to the article's new
 * path on hosts that read no file with redirects.
 *
 * @param base the path that the site is served from
 * @param site the origin
 * @throws if the article that a redirect leads to doesn't exist; the content lint gives the line
 */
export function redirectPages(
  redirects: Redirects,
  articles: readonly Entry<Article>[],
  base: string,
  site: URL,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const [from, to] of Object.entries(redirects)) {
    const article = articles.find(({ id }) => id === to);
    if (!article)
      throw new Error(
        `content/redirects.yaml: no article ${to}. Run "npm run lint:content -- redirects".`,
      );
    const [redirect] = redirectPaths({ [from]: to }, base);
    if (redirect)
      files.set(`errors/${from}/index.html`, redirectPage(redirect, article.data.error, site));
  }
  return files;
}
