import { workerPolicy } from './csp.ts';

/** The headers of every response, besides its Content-Security-Policy. */
const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  // For browsers without `frame-ancestors`, and for responses without a policy of their own.
  ['X-Frame-Options', 'DENY'],
  ['X-Content-Type-Options', 'nosniff'],
  // A URL may contain what the user searched for.
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
  ],
  // Browsers follow it over HTTPS only: https://www.rfc-editor.org/rfc/rfc6797#section-8.1
  ['Strict-Transport-Security', 'max-age=31536000'],
];

/** For files that never change, as their paths have a hash of the content, or a version. A year, in seconds. */
const immutable = 'public, max-age=31536000, immutable';
const immutableFolders = ['/_astro/', '/ocr/'];
/** For all other files: browsers revalidate them on each use, so that users see a correction right away. */
const revalidated = 'public, max-age=0, must-revalidate';

/** Folders whose scripts run as workers that compile WebAssembly: full-text search and OCR. */
const wasmFolders = ['/pagefind/', '/ocr/'];

/**
 * Returns the headers of the whole site. The first rule is for all paths. Of the other rules, at most
 * one is for a path: hosts join the values of a repeated header, and browsers would enforce both
 * policies.
 *
 * @param files the files of the built site that users may get, relative to it, with `/`
 * @param policy the Content-Security-Policy of every page
 * @param connect other origins that pages send to
 */
export function headerRules(
  files: readonly string[],
  policy: string,
  connect: readonly string[],
): HeaderRule[] {
  const rule = (path: string, csp: string, cache: string, exact = false): HeaderRule => ({
    path,
    exact,
    headers: [
      ['Content-Security-Policy', csp],
      ['Cache-Control', cache],
    ],
  });
  const top = new Set(
    files
      .filter((file) => file !== 'index.html')
      .map((file) => (file.includes('/') ? `/${file.split('/')[0]}/` : `/${file}`)),
  );
  const rules = [...top].sort().map((path): HeaderRule => {
    const exact = !path.endsWith('/');
    const wasm = wasmFolders.includes(path);
    // Scripts may run as workers, and the service worker forwards the requests of pages.
    const isScript = wasm || path === '/_astro/' || path.endsWith('.js');
    const csp = isScript ? workerPolicy(wasm, connect) : policy;
    return rule(path, csp, immutableFolders.includes(path) ? immutable : revalidated, exact);
  });
  return [{ path: '/', headers: securityHeaders }, rule('/', policy, revalidated, true), ...rules];
}

/** The headers of all paths that begin with a path. */
export interface HeaderRule {
  /** Below the site's base path, with a `/` at its start. */
  readonly path: string;
  /** Whether the rule is for this path alone. */
  readonly exact?: boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}
