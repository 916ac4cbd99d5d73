/**
 * An address of this site below the path that the site is served from, such as `/unstuck/`.
 *
 * @param address from the root of the site: `/errors/`
 */
export function inBase(address: string): string {
  // Undefined where Node runs the file itself, without Vite: there is no site then.
  const base = (import.meta.env as { BASE_URL?: string } | undefined)?.BASE_URL ?? '/';
  return base.replace(/\/$/, '') + address;
}
