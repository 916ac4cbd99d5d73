import type { Redirect } from './Redirect.ts';
import { redirectLines, redirectsHeader } from './redirectsOf.ts';
import type { HeaderRule } from './HeaderRule.ts';

/** The limits of Cloudflare: https://developers.cloudflare.com/pages/configuration/headers/ */
const mostRules = 100;
const longestLine = 2000;

/**
 * Writes the `_headers` file of Cloudflare Pages and Netlify.
 *
 * @param base the path that the site is served from
 * @throws if the file exceeds a limit of Cloudflare
 */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  const lines = rules.flatMap(({ path, exact, headers }) => [
    base.replace(/\/$/, '') + path + (exact ? '' : '*'),
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > longestLine);
  if (long !== undefined)
    throw new Error(
      `_headers: a line of ${long.length} characters, at most ${longestLine} are read: ${long.slice(0, 80)}…`,
    );
  if (rules.length > mostRules)
    throw new Error(
      `_headers: ${rules.length} rules, at most ${mostRules} are read. Put new top-level pages into a folder.`,
    );
  return `${lines.join('\n')}\n`;
}

/**
 * Writes the `_redirects` file of Cloudflare Pages and Netlify. Netlify prefers a file at the old path
 * to a redirect, so on Netlify the old page's own refresh redirects users. A `!` would change that,
 * but Cloudflare rejects lines with a `!`.
 */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirectsHeader + redirectLines(redirects, (from, to) => `${from} ${to} 301\n`);
}
