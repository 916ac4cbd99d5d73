import type { HeaderRule } from './HeaderRule.ts';

/**
 * The rules for Caddy, to be imported into a site. Caddy sorts its directives, so a header that
 * differs by path stands for each path once, and for all others with a matcher that leaves them out.
 *
 * @param base the path that the site is served from
 */
export function caddyHeaders(rules: readonly HeaderRule[], base: string): string {
  const [all, page, ...others] = rules;
  const root = base.replace(/\/$/, '');
  const fixed = (all?.headers ?? []).map(([name, value]) => `\t${name} "${value}"`);
  const varying = (page?.headers ?? []).flatMap(([name, value]) => {
    const special = others.flatMap(({ path, exact, headers }) => {
      const own = headers.find(([other]) => other === name)?.[1] ?? value;
      return own === value ? [] : [{ matcher: `${root}${path}${exact ? '' : '*'}`, own }];
    });
    const matcher = `@unstuck_${name.toLowerCase().replaceAll('-', '_')}`;
    const paths = special.map((one) => ` ${one.matcher}`).join('');
    return [
      ...(paths === '' ? [] : [`${matcher} not path${paths}`]),
      `header ${paths === '' ? '*' : matcher} ${name} "${value}"`,
      ...special.map((one) => `header ${one.matcher} ${name} "${one.own}"`),
    ];
  });
  return `header {\n${fixed.join('\n')}\n}\n${varying.join('\n')}\n`;
}
