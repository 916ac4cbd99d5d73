import { inBase } from '../domain/inBase.ts';
import { cacheNames } from './cacheNames.ts';

/**
 * What page and worker remember together: small JSON values in a cache of their own, the only storage
 * that both can reach without a library. The keys are no addresses of the site.
 */
export const deviceState = {
  async get(key: string): Promise<unknown> {
    // `caches.match` would make the cache if it were opened: reading leaves nothing behind.
    const entry = await caches.match(inBase(`/state/${key}`), { cacheName: cacheNames.state });
    return entry ? ((await entry.json()) as unknown) : undefined;
  },
  async set(key: string, value: unknown): Promise<void> {
    const cache = await caches.open(cacheNames.state);
    // `Response.json` is too new for some browsers that have all else.
    await cache.put(inBase(`/state/${key}`), new Response(JSON.stringify(value)));
  },
  async remove(key: string): Promise<void> {
    const cache = await caches.open(cacheNames.state);
    await cache.delete(inBase(`/state/${key}`));
  },
  /** The keys below a folder: `clients/`. */
  async keys(folder: string): Promise<string[]> {
    const cache = await caches.open(cacheNames.state);
    const start = new URL(inBase('/state/'), location.origin).href;
    return (await cache.keys())
      .map(({ url }) => url.slice(start.length))
      .filter((key) => key.startsWith(folder));
  },
};
