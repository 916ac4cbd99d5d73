import type { Redirect } from './redirects.ts';
import { caddyHeaders, caddyRedirects } from './caddy.ts';
import type { HeaderRule } from './headers.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginxHeaders, nginxRedirects } from './nginx.ts';

/** What the build writes for a host, and who keeps users from these files. */
interface Host {
  /** The writers of the files with headers, by the name of the file. `base` is the site's path. */
  readonly headerFiles: Readonly<
    Record<string, (rules: readonly HeaderRule[], base: string) => string>
  >;
  /** The writers of the files with redirects, by the name of the file. */
  readonly redirectFiles: Readonly<Record<string, (redirects: readonly Redirect[]) => string>>;
  /**
   * The configuration that we ship for a web server, relative to the project's root. It has to return
   * 404 for the files of all hosts. A host without this field never serves its own files.
   */
  readonly configuration?: string;
}

/**
 * All hosts that the build writes files for. To add a host, add an entry and its writers. Tests then
 * check that the shipped configurations hide its files, and `check-hosts` asks a real server for them.
 */
export const hosts = {
  // Cloudflare Pages reads the same two files.
  netlify: {
    headerFiles: { _headers: headersFile },
    redirectFiles: { _redirects: redirectsFile },
  },
  nginx: {
    headerFiles: {
      'headers.maps.nginx.conf': (rules, base) => nginxHeaders(rules, base).maps,
      'headers.nginx.conf': (rules, base) => nginxHeaders(rules, base).headers,
    },
    redirectFiles: { 'redirects.nginx.conf': nginxRedirects },
    configuration: 'deploy/nginx/unstuck.conf',
  },
  caddy: {
    headerFiles: { 'headers.caddy': caddyHeaders },
    redirectFiles: { 'redirects.caddy': caddyRedirects },
    configuration: 'deploy/caddy/Caddyfile',
  },
} as const satisfies Readonly<Record<string, Host>>;

type HostId = keyof typeof hosts;

/** The hosts that are web servers, for which we ship a configuration. */
export type ServerId = {
  [Id in HostId]: (typeof hosts)[Id] extends { readonly configuration: string } ? Id : never;
}[HostId];

const allHosts: readonly Host[] = Object.values(hosts);

/** The names of all files that are for hosts, not for users. They are at the top of the built site. */
export const hostFileNames: readonly string[] = allHosts.flatMap(
  ({ headerFiles, redirectFiles }) => [...Object.keys(headerFiles), ...Object.keys(redirectFiles)],
);

/**
 * Tells whether a file of the built site is for a host.
 *
 * @param path relative to the built site
 */
export function isHostFile(path: string): boolean {
  return hostFileNames.includes(path);
}

/**
 * Writes the headers of the site for all hosts.
 *
 * @param base the path that the site is served from
 * @returns the text of each file, by its name
 */
export function headerFiles(rules: readonly HeaderRule[], base: string): Map<string, string> {
  const writers = allHosts.flatMap((host) => Object.entries(host.headerFiles));
  return new Map(writers.map(([name, write]) => [name, write(rules, base)]));
}

/**
 * Writes the redirects of renamed articles for all hosts. Each file exists even without a redirect,
 * as the shipped configurations include it.
 *
 * @returns the text of each file, by its name
 */
export function redirectFiles(redirects: readonly Redirect[]): Map<string, string> {
  const writers = allHosts.flatMap((host) => Object.entries(host.redirectFiles));
  return new Map(writers.map(([name, write]) => [name, write(redirects)]));
}
