import type { HeaderRule } from './HeaderRule.ts';

/** https://developers.cloudflare.com/pages/configuration/headers/ */
const mostRules = 100;
const longestLine = 2000;

/**
 * The rules as the `_headers` file of Cloudflare Pages and Netlify.
 *
 * @param base the path that the site is served from
 * @throws if it is more than Cloudflare takes
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
