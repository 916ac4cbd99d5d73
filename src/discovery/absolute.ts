import { inBase } from '../domain/inBase.ts';

/**
 * An address of this site as search engines, feed readers and chats need it: with its origin.
 *
 * @param address from the root of the site: `/errors/`
 * @param site the origin: `Astro.site`
 */
export function absolute(address: string, site: URL | undefined): string {
  return new URL(inBase(address), site).href;
}
