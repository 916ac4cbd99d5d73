/**
 * An address of this site below the path that the site is served from, such as `/unstuck/`.
 *
 * @param address from the root of the site: `/errors/`
 */
export function withBase(address: string): string {
  // Undefined where Node runs the file itself, without Vite: in a step of the build, which has the
  // same setting from its environment, or in a tool that builds no site.
  const base =
    (import.meta.env as { BASE_URL?: string } | undefined)?.BASE_URL ??
    (globalThis.process as { env: Record<string, string | undefined> } | undefined)?.env[
      'BASE_PATH'
    ] ??
    '/';
  return base.replace(/\/$/, '') + address;
}
