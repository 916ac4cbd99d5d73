import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Build, type FileList } from '../../../src/offline/build.ts';
import { contentRevision } from '../../../src/offline/revision.ts';
import { storeFiles } from '../../../src/offline/storeFiles.ts';
import { FakeCache } from './fakeCaches.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A build whose files hold the texts given. */
async function aBuild(id: string, texts: Readonly<Record<string, string>>) {
  const cache = new FakeCache();
  const rest: FileList = Object.fromEntries(
    await Promise.all(
      Object.entries(texts).map(async ([address, text]) => [
        address,
        [await contentRevision(bytes(text)), text.length] as const,
      ]),
    ),
  );
  return { build: new Build(id, { core: {}, rest }, cache as unknown as Cache), cache };
}

const server = vi.fn<(address: string) => Promise<Response>>();
const serve = (texts: Readonly<Record<string, string>>): void => {
  server.mockImplementation((address) => {
    const text = texts[address.slice(1)];
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
  });
};

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'http://localhost' });
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.mockReset();
});

test('stores what the server has, tells the sizes, and loads nothing twice', async () => {
  const texts = { a: 'alpha', 'b/': 'beta' };
  serve(texts);
  const { build } = await aBuild('one', texts);
  const sizes: number[] = [];
  await storeFiles(build, ['a', 'b/'], { stored: (size) => sizes.push(size) });
  expect(sizes.sort()).toEqual([4, 5]);
  expect(await (await build.match('b/'))?.text()).toBe('beta');
  expect((await build.stored()).sort()).toEqual(['a', 'b/']);
  await storeFiles(build, ['a', 'b/']);
  expect(server).toHaveBeenCalledTimes(2);
});

test('a file of another build is refused, and named', async () => {
  serve({ a: 'alpha of tomorrow' });
  const { build, cache } = await aBuild('one', { a: 'alpha' });
  await expect(storeFiles(build, ['a'])).rejects.toMatchObject({ problem: 'changed', path: 'a' });
  expect(cache.entries.size).toBe(0);
});

test('what another build has alike is copied, and what differs is not', async () => {
  const old = await aBuild('old', { same: 'same', other: 'before' });
  await old.build.put('same', new Response('same'));
  await old.build.put('other', new Response('before'));
  serve({ same: 'same', other: 'after' });
  const { build } = await aBuild('new', { same: 'same', other: 'after' });
  await storeFiles(build, ['same', 'other'], { others: [old.build] });
  expect(server.mock.calls.map(([address]) => address)).toEqual(['/other']);
  expect(await (await build.match('other'))?.text()).toBe('after');
});

test('a full disk, a lost connection and an overloaded server are told apart', async () => {
  const { build, cache } = await aBuild('one', { a: 'alpha' });
  serve({ a: 'alpha' });
  cache.full = true;
  await expect(storeFiles(build, ['a'])).rejects.toMatchObject({ problem: 'storage' });
  server.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(storeFiles(build, ['a'])).rejects.toMatchObject({ problem: 'network' });
  server.mockResolvedValue(new Response('', { status: 503 }));
  await expect(storeFiles(build, ['a'])).rejects.toMatchObject({ problem: 'network' });
  server.mockResolvedValue(new Response('', { status: 404 }));
  await expect(storeFiles(build, ['a'])).rejects.toMatchObject({ problem: 'changed' });
});

test('lenient, it passes over what cannot be had, and not over a full disk', async () => {
  serve({ b: 'beta' });
  const { build, cache } = await aBuild('one', { a: 'alpha', b: 'beta' });
  await storeFiles(build, ['a', 'b'], { lenient: true });
  expect(await build.stored()).toEqual(['b']);
  await build.remove('b');
  cache.full = true;
  await expect(storeFiles(build, ['a', 'b'], { lenient: true })).rejects.toMatchObject({
    problem: 'storage',
  });
});

test('stopped, it asks for nothing more, and goes on where it was', async () => {
  const names = Array.from({ length: 40 }, (_, number) => `file-${number}`);
  const texts = Object.fromEntries(names.map((name) => [name, name]));
  serve(texts);
  const { build } = await aBuild('one', texts);
  const stop = new AbortController();
  const stopping = storeFiles(build, names, {
    signal: stop.signal,
    stored: () => stop.abort(),
  });
  await expect(stopping).rejects.toMatchObject({ name: 'AbortError' });
  const here = (await build.stored()).length;
  expect(here).toBeGreaterThan(0);
  expect(here).toBeLessThan(names.length);
  server.mockClear();
  await storeFiles(build, names);
  expect((await build.stored()).length).toBe(names.length);
  expect(server.mock.calls.length).toBe(names.length - here);
});

test('what belongs to the transfer alone is dropped from what is kept, and the rest is not', async () => {
  server.mockResolvedValue(
    new Response('alpha', {
      headers: {
        'content-type': 'text/plain',
        'content-encoding': 'identity',
        vary: 'accept-encoding',
        'content-security-policy': "default-src 'none'",
      },
    }),
  );
  const { build } = await aBuild('one', { a: 'alpha' });
  await storeFiles(build, ['a']);
  const headers = Object.fromEntries((await build.match('a'))?.headers ?? []);
  expect(headers).toEqual({
    'content-type': 'text/plain',
    'content-security-policy': "default-src 'none'",
  });
});
