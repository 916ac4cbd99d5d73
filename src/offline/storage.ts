import { withBase } from '../domain/urls.ts';

/**
 * Returns the path of a file below the root of this site, without query and fragment.
 *
 * @param url a complete URL, or a path
 * @returns undefined if the URL is not of this site: another origin, or outside the site's path
 */
export function pathInSite(url: string): string | undefined {
  const { origin, pathname } = new URL(url, location.origin);
  const root = withBase('/');
  if (origin !== location.origin || !pathname.startsWith(root)) return undefined;
  return pathname.slice(root.length);
}

/** Other sites may be served from other paths of this origin. Their caches are not ours. */
const prefix = `unstuck ${withBase('/')} `;

/** The names of this site's caches. Each build has its own cache. */
export const cacheNames = {
  /** For what the worker has to remember while it is stopped. */
  state: `${prefix}state`,
  /** For what another app has shared, until Diagnose takes it. */
  shared: `${prefix}shared`,
  build: (id: string): string => `${prefix}build ${id}`,
  /** Returns the build of a cache, or undefined if the cache is not that of a build. */
  buildOf(name: string): string | undefined {
    const start = cacheNames.build('');
    return name.startsWith(start) ? name.slice(start.length) : undefined;
  },
} as const;

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

/** The key of the cache entry. No page has this path. */
const sharedItemKey = (): string => withBase('/diagnose/shared');

/**
 * What another app shared with the installed site. The worker stores it until Diagnose takes it.
 */
export const sharedItem = {
  async put(item: Blob | string): Promise<void> {
    const cache = await caches.open(cacheNames.shared);
    await cache.put(sharedItemKey(), new Response(item));
  },
  /** Takes the shared item and deletes it. Returns undefined if nothing was shared. */
  async take(): Promise<Blob | undefined> {
    const item = await caches.match(sharedItemKey(), { cacheName: cacheNames.shared });
    await caches.delete(cacheNames.shared);
    return item?.blob();
  },
};
