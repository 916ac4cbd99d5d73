import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeCache } from './fakeCaches.ts';

const caches = new Map<string, FakeCache>();
beforeEach(() => {
  caches.clear();
  vi.stubGlobal('caches', {
    open: (name: string) => {
      const cache = caches.get(name) ?? new FakeCache();
      caches.set(name, cache);
      return Promise.resolve(cache);
    },
    match: (address: string, { cacheName }: { cacheName: string }) =>
      Promise.resolve(caches.get(cacheName)?.match(address)),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** As the site has it that is served below `base`. */
async function siteBelow(base: string) {
  vi.resetModules();
  vi.stubEnv('BASE_URL', base);
  return (await import('../../../src/offline/sharedItem.ts')).sharedItem;
}

test('what is shared is there once, with its type', async () => {
  const sharedItem = await siteBelow('/');
  await sharedItem.put(new Blob(['a log'], { type: 'text/x-log' }));
  const item = await sharedItem.take();
  expect([await item?.text(), item?.type]).toEqual(['a log', 'text/x-log']);
  expect(await sharedItem.take()).toBeUndefined();
  expect([...caches]).toEqual([]);
});

test('what another site of the same origin waits for is left alone', async () => {
  const root = await siteBelow('/');
  await root.put('for the site at the root');
  const below = await siteBelow('/unstuck/');
  expect(await below.take()).toBeUndefined();
  vi.stubEnv('BASE_URL', '/');
  expect(await (await root.take())?.text()).toBe('for the site at the root');
});
