import type { HeaderRule } from './HeaderRule.ts';

/**
 * The rules for Caddy, to be imported into a site: the most telling matcher of a path comes last,
 * and sets again what the one for all pages has set.
 *
 * @param base the path that the site is served from
 */
export function caddyHeaders(rules: readonly HeaderRule[], base: string): string {
  const [all, page, ...others] = rules;
  const root = base.replace(/\/$/, '');
  const block = (matcher: string, headers: HeaderRule['headers']): string =>
    `header ${matcher}{\n${headers.map(([name, value]) => `\t${name} "${value}"`).join('\n')}\n}\n`;
  const common = new Map(page?.headers);
  const special = others.flatMap(({ path, exact, headers }) => {
    const own = headers.filter(([name, value]) => common.get(name) !== value);
    return own.length === 0 ? [] : [block(`${root}${path}${exact ? '' : '*'} `, own)];
  });
  return [block('', [...(all?.headers ?? []), ...common]), ...special].join('');
}
