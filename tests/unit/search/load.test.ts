import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const part = { version: 1, articles: [{ id: 'a/b', m: [{ t: 'frobnicator failed', k: 0 }] }] };
let loadMatchIndex: (text: string) => Promise<unknown>;

/** The site: the data of a path, or undefined where it has no such file. */
const dataOf = vi.fn<(path: string) => unknown>();

/** Answers as a site does that has so many parts, and nothing else. */
const serve = (parts: number): void => {
  dataOf.mockImplementation((path) => {
    if (path === '/match/lookup.json') return { version: 1, parts };
    const number = Number(/^\/match\/parts\/(\d+)\.json$/.exec(path)?.[1]);
    return number < parts ? part : undefined;
  });
};

beforeEach(async () => {
  dataOf.mockReset();
  vi.stubGlobal('fetch', (path: string) => {
    const data = dataOf(path);
    const response = data === undefined ? new Response(null, { status: 404 }) : Response.json(data);
    return Promise.resolve(response);
  });
  vi.resetModules();
  ({ loadMatchIndex } = await import('../../../src/search/load.ts'));
});
afterEach(() => vi.unstubAllGlobals());

test('a small index is loaded whole, and once', async () => {
  dataOf.mockReturnValue(part);
  expect(await loadMatchIndex('frobnicator failed')).toEqual(part);
  await loadMatchIndex('something else');
  expect(dataOf.mock.calls).toEqual([['/match/lookup.json']]);
});

test('of a large one, the parts that a text needs, each once', async () => {
  serve(512);
  expect(await loadMatchIndex('frobnicator failed')).toMatchObject({ articles: [{ id: 'a/b' }] });
  const asked = dataOf.mock.calls.length;
  expect(asked).toBe(3);
  await loadMatchIndex('frobnicator failed');
  expect(dataOf.mock.calls).toHaveLength(asked);
});

test('after a new build with other parts, the next call finds them', async () => {
  serve(100_000);
  await loadMatchIndex('frobnicator failed');
  serve(1);
  await expect(loadMatchIndex('widget exploded')).rejects.toThrow('answered 404');
  expect(await loadMatchIndex('widget exploded')).toMatchObject({ articles: [{ id: 'a/b' }] });
});
