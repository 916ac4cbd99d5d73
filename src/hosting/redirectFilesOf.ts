import type { Entry } from '../domain/Entry.ts';
import type { Article } from '../schema/article.ts';
import type { Redirects } from '../schema/redirects.ts';
import { redirectPage } from './redirectPage.ts';
import { redirectPaths } from './redirectsOf.ts';

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
