import type { HeaderRule } from './headers.ts';
import { type Redirect, redirectLines, redirectsHeader } from './redirects.ts';

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

/** Returns the headers of a path: those of every matching rule of a `_headers` file. */
type HeadersOf = (path: string) => readonly (readonly [name: string, value: string])[];

/**
 * Parses a `_headers` file like Cloudflare Pages and Netlify, as far as our files need it: a rule is
 * for one path, or ends with `*`.
 */
export function readHeaderRules(text: string): HeadersOf {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([^:]+): (.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line !== '') rules.push({ path: line, headers: [] });
  }
  return (path) =>
    rules
      .filter((rule) =>
        rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
      )
      .flatMap(({ headers }) => headers);
}
