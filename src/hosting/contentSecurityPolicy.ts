/** The sources that a page's policy allows. */
export interface PolicySources {
  /** Hashes of the page's inline scripts, as `'sha256-…'`. */
  readonly scripts: readonly string[];
  /** Hashes of the page's inline style sheets. */
  readonly styles: readonly string[];
  /**
   * Other origins that the page may send to: the origin of the feedback endpoint, if there is one.
   */
  readonly connect: readonly string[];
}

/**
 * Returns the Content-Security-Policy of a page. `default-src` forbids everything that the policy
 * does not name, such as frames and plugins. Screenshots that users paste need `blob:` and `data:`.
 * `default`, from `allowOwnScripts`, is the only Trusted Types policy. https://www.w3.org/TR/CSP3/
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
