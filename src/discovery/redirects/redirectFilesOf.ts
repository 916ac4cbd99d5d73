import type { Entry } from '../../domain/Entry.ts';
import type { Article } from '../../schema/article.ts';
import type { Redirects } from '../../schema/redirects.ts';
import { hostRules } from './hostRules.ts';
import { redirectPage } from './redirectPage.ts';
import { redirectsOf } from './redirectsOf.ts';

/**
 * All files that follow from the redirects, by their path in `dist`.
 *
 * @param base the path that the site is served from
 * @param site the origin
 * @throws if a redirect leads to no article: the content lint says which, with its line
 */
export function redirectFilesOf(
  redirects: Redirects,
  articles: readonly Entry<Article>[],
  base: string,
  site: URL,
): Map<string, string> {
  const files = hostRules(redirectsOf(redirects, base));
  for (const [from, to] of Object.entries(redirects)) {
    const article = articles.find(({ id }) => id === to);
    if (!article)
      throw new Error(
        `content/redirects.yaml: no article ${to}. Run "npm run lint:content -- redirects".`,
      );
    const [redirect] = redirectsOf({ [from]: to }, base);
    if (redirect)
      files.set(`errors/${from}/index.html`, redirectPage(redirect, article.data.error, site));
  }
  return files;
}
