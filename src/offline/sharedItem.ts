import { withBase } from '../domain/inBase.ts';
import { cacheNames } from './cacheNames.ts';

/** The key of the cache entry. No page has this path. */
const address = (): string => withBase('/diagnose/shared');

/**
 * What another app shared with the installed site. The worker stores it until Diagnose takes it.
 */
export const sharedItem = {
  async put(item: Blob | string): Promise<void> {
    const cache = await caches.open(cacheNames.shared);
    await cache.put(address(), new Response(item));
  },
  /** Takes the shared item and deletes it. Returns undefined if nothing was shared. */
  async take(): Promise<Blob | undefined> {
    const item = await caches.match(address(), { cacheName: cacheNames.shared });
    await caches.delete(cacheNames.shared);
    return item?.blob();
  },
};
