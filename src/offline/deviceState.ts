import { withBase } from '../domain/inBase.ts';
import { cacheNames } from './cacheNames.ts';

/**
 * State that pages and the worker share: small JSON values in a cache of their own. A cache is the
 * only storage that both can use without a library. The keys are not paths of the site.
 */
export const deviceState = {
  async get(key: string): Promise<unknown> {
    // `caches.open` would create the cache, and reading must not leave anything behind.
    const entry = await caches.match(withBase(`/state/${key}`), { cacheName: cacheNames.state });
    return entry ? ((await entry.json()) as unknown) : undefined;
  },
  async set(key: string, value: unknown): Promise<void> {
    const cache = await caches.open(cacheNames.state);
    // Some supported browsers lack `Response.json`.
    await cache.put(withBase(`/state/${key}`), new Response(JSON.stringify(value)));
  },
  async remove(key: string): Promise<void> {
    const cache = await caches.open(cacheNames.state);
    await cache.delete(withBase(`/state/${key}`));
  },
  /** Returns the keys below a folder, such as `clients/`. */
  async keys(folder: string): Promise<string[]> {
    const cache = await caches.open(cacheNames.state);
    const start = new URL(withBase('/state/'), location.origin).href;
    return (await cache.keys())
      .map(({ url }) => url.slice(start.length))
      .filter((key) => key.startsWith(folder));
  },
};
