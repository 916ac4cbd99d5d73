/** https://w3c.github.io/trusted-types/dist/spec/ (TypeScript's DOM library does not have it yet) */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

/**
 * Allows scripts and workers of this origin, and no other script URLs. The content security policy of
 * every page requires Trusted Types wherever text becomes code or HTML, and this is the only Trusted
 * Types policy.
 */
export function allowOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      const { href, protocol, host } = new URL(url, location.href);
      if (protocol === location.protocol && host === location.host) return href;
      throw new TypeError(`Not a script of this site: ${url}`);
    },
  });
}
