import { inBase } from '../domain/inBase.ts';
import { cacheNames } from './cacheNames.ts';

/** No page has this address: it names what waits in the cache. */
const address = (): string => inBase('/diagnose/shared');

/** What another app shared with the installed site: kept by the worker, until Diagnose takes it out. */
export const sharedItem = {
  async put(item: Blob | string): Promise<void> {
    const cache = await caches.open(cacheNames.shared);
    await cache.put(address(), new Response(item));
  },
  /** Takes it: it is there once. Undefined if nothing was shared. */
  async take(): Promise<Blob | undefined> {
    const item = await caches.match(address(), { cacheName: cacheNames.shared });
    await caches.delete(cacheNames.shared);
    return item?.blob();
  },
};
