import { type Redirect, redirectLines, redirectsHeader } from './redirects.ts';
import type { HeaderRule } from './headers.ts';

/**
 * Writes the headers for nginx. In nginx, a `location` with one header of its own loses all headers
 * of `server`, so headers don't depend on a `location`: a map gives the value by path.
 *
 * @param base the path that the site is served from
 * @returns `maps` with a map for each header that differs by path, to include in `http`; `headers`
 *   with the `add_header` lines, to include in `server`
 */
export function nginxHeaders(
  rules: readonly HeaderRule[],
  base: string,
): { maps: string; headers: string } {
  const [all, page, ...others] = rules;
  const root = base.replace(/\/$/, '');
  const varying = page?.headers ?? [];
  const maps = varying.map(([name, value]) => {
    const special = others.flatMap(({ path, headers, exact }) => {
      const valueHere = headers.find(([other]) => other === name)?.[1] ?? value;
      const pattern = exact ? root + path : `~^${(root + path).replace(/\./g, '\\.')}`;
      return valueHere === value ? [] : [`  ${pattern} "${valueHere}";`];
    });
    return `map $uri ${variable(name)} {\n  default "${value}";\n${special.join('\n')}\n}\n`;
  });
  const fixed = (all?.headers ?? []).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  const mapped = varying.map(([name]) => `add_header ${name} ${variable(name)} always;`);
  return { maps: maps.join(''), headers: `${[...fixed, ...mapped].join('\n')}\n` };
}

function variable(header: string): string {
  return `$unstuck_${header.toLowerCase().replaceAll('-', '_')}`;
}

/** Writes the redirects for nginx: a map from the old path to the new one, to include in `http`. */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  return `${redirectsHeader}# In "http": include this file. In "server": if ($unstuck_moved) { return 301 $unstuck_moved; }
# An address may be longer than the 46 bytes that a bucket of 64 holds.
map_hash_bucket_size 256;
map $uri $unstuck_moved {
  default "";
${redirectLines(redirects, (from, to) => `  "${from}" "${to}";\n`)}}
`;
}
