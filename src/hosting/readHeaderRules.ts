/** The headers of an address: those of every rule of a `_headers` file that is for it. */
export type HeadersOf = (path: string) => readonly (readonly [name: string, value: string])[];

/**
 * Reads a `_headers` file as Cloudflare Pages and Netlify do, as far as ours use it: a rule is for
 * one address, or ends with `*`.
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
