import { describe, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pathInSite } from '../../../src/offline/storage.ts';
import { FakeCache } from './fakeCaches.ts';

describe('pathInSite', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { origin: 'https://unstuck.example' });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  test('is what stands behind the root of the site, without query and fragment', () => {
    expect(pathInSite('https://unstuck.example/')).toBe('');
    expect(pathInSite('https://unstuck.example/search/?q=a#b')).toBe('search/');
    expect(pathInSite('https://other.example/search/')).toBeUndefined();
  });

  test('below a path, what is elsewhere is not of this site', () => {
    vi.stubEnv('BASE_URL', '/unstuck/');
    expect(pathInSite('https://unstuck.example/unstuck/errors/')).toBe('errors/');
    expect(pathInSite('https://unstuck.example/unstuck/')).toBe('');
    expect(pathInSite('https://unstuck.example/errors/')).toBeUndefined();
    expect(pathInSite('https://unstuck.example/unstuck-other/errors/')).toBeUndefined();
  });
});

describe('sharedItem', () => {
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
    return (await import('../../../src/offline/storage.ts')).sharedItem;
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
});
