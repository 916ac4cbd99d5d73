import type { Redirect } from './Redirect.ts';

/** The old address as people link to it: with the `/` at its end, and without. */
const forms = ({ from }: Redirect): string[] => [from, from.replace(/\/$/, '')];

/** How a host's file says it: what stands at its top and end, and one line a redirect. */
interface HostFile {
  readonly top: string;
  readonly line: (from: string, to: string) => string;
  readonly end: string;
}

const hosts: Readonly<Record<string, HostFile>> = {
  // Netlify serves a file that is there first, so the old page's own refresh does it; no `!`, as
  // Cloudflare would refuse the line.
  _redirects: { top: '', line: (from, to) => `${from} ${to} 301\n`, end: '' },
  'redirects.nginx.conf': {
    top: `# In "http": include this file. In "server": if ($unstuck_moved) { return 301 $unstuck_moved; }
# An address may be longer than the 46 bytes that a bucket of 64 holds.
map_hash_bucket_size 256;
map $uri $unstuck_moved {
  default "";
`,
    line: (from, to) => `  "${from}" "${to}";\n`,
    end: '}\n',
  },
  'redirects.caddy': {
    top: '# In the block of the site: import this file.\n',
    line: (from, to) => `redir ${from} ${to} 301\n`,
    end: '',
  },
};

/**
 * The redirects as rules for hosts, by the name of the file: `_redirects` for Netlify and
 * Cloudflare Pages, a map for nginx, a snippet for Caddy.
 */
export function hostRules(redirects: readonly Redirect[]): Map<string, string> {
  return new Map(
    Object.entries(hosts).map(([name, { top, line, end }]) => {
      const lines = redirects.flatMap((each) => forms(each).map((from) => line(from, each.to)));
      return [
        name,
        `# Written by the build from content/redirects.yaml.\n${top}${lines.join('')}${end}`,
      ];
    }),
  );
}
