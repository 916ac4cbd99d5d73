import type { HeaderRule } from './HeaderRule.ts';

/**
 * The rules for nginx, which has no headers by path without repeating all others: a map for each
 * header that differs by path, to stand in `http`, and the `add_header` lines for `server`.
 *
 * @param base the path that the site is served from
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
      const own = headers.find(([other]) => other === name)?.[1] ?? value;
      const pattern = exact ? root + path : `~^${(root + path).replace(/\./g, '\\.')}`;
      return own === value ? [] : [`  ${pattern} "${own}";`];
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
