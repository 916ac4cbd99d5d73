import { type Redirect, redirectLines, redirectsHeader } from './redirects.ts';
import type { HeaderRule } from './headers.ts';

/**
 * Writes the headers for Caddy, to import into the block of the site. Caddy sorts its directives, so
 * the order of two directives can't decide between them. A header that differs by path therefore has
 * one directive for each of these paths, and one with a matcher that excludes these paths.
 *
 * @param base the path that the site is served from
 */
export function caddyHeaders(rules: readonly HeaderRule[], base: string): string {
  const [all, page, ...others] = rules;
  const root = base.replace(/\/$/, '');
  const fixed = (all?.headers ?? []).map(([name, value]) => `\t${name} "${value}"`);
  const varying = (page?.headers ?? []).flatMap(([name, value]) => {
    const special = others.flatMap(({ path, exact, headers }) => {
      const valueHere = headers.find(([other]) => other === name)?.[1] ?? value;
      return valueHere === value
        ? []
        : [{ matcher: `${root}${path}${exact ? '' : '*'}`, value: valueHere }];
    });
    const matcher = `@unstuck_${name.toLowerCase().replaceAll('-', '_')}`;
    const paths = special.map((rule) => ` ${rule.matcher}`).join('');
    return [
      ...(paths === '' ? [] : [`${matcher} not path${paths}`]),
      `header ${paths === '' ? '*' : matcher} ${name} "${value}"`,
      ...special.map((rule) => `header ${rule.matcher} ${name} "${rule.value}"`),
    ];
  });
  return `header {\n${fixed.join('\n')}\n}\n${varying.join('\n')}\n`;
}

/** Writes the redirects for Caddy, to import into the block of the site. */
export function caddyRedirects(redirects: readonly Redirect[]): string {
  const lines = redirectLines(redirects, (from, to) => `redir ${from} ${to} 301\n`);
  return `${redirectsHeader}# In the block of the site: import this file.\n${lines}`;
}
