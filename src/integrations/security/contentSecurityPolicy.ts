/** What a page's policy depends on. */
export interface PolicySources {
  /** Hashes of its inline scripts, as `'sha256-…'`. */
  readonly scripts: readonly string[];
  /** Hashes of its inline style sheets. */
  readonly styles: readonly string[];
  /** Other origins that it may send to: that of the feedback endpoint, if there is one. */
  readonly connect: readonly string[];
}

/**
 * The Content-Security-Policy of a page. What it does not name, such as frames and plugins, is
 * forbidden by `default-src`. Pictures are drawn from what readers paste: `blob:` and `data:`.
 * `default` is the only Trusted Types policy: `allowOwnScripts`.
 * https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy({ scripts, styles, connect }: PolicySources): string {
  return [
    `default-src 'none'`,
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    `img-src 'self' data: blob:`,
    ["connect-src 'self'", ...connect].join(' '),
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default`,
  ].join('; ');
}
