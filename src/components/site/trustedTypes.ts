/** https://w3c.github.io/trusted-types/dist/spec/: not in TypeScript's DOM library yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

/**
 * Allows workers, and what they load, from this site, and so nothing else: the policy of every page
 * asks for Trusted Types wherever text becomes code or HTML, and this is the only rule that makes any.
 */
export function allowOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { href, protocol, host } = new URL(address, location.href);
      if (protocol === location.protocol && host === location.host) return href;
      throw new TypeError(`Not a script of this site: ${address}`);
    },
  });
}
