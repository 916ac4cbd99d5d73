import { beforeEach, expect, test, vi } from 'vitest';
import { fetchJson } from '../../../src/search/load.ts';

vi.mock('../../../src/search/load.ts', () => ({ fetchJson: vi.fn() }));

const part = { version: 1, articles: [{ id: 'a/b', m: [{ t: 'frobnicator failed', k: 0 }] }] };
let loadMatchIndex: (text: string) => Promise<unknown>;

/** Answers as a site does that has so many parts, and nothing else. */
const serve = (parts: number): void => {
  vi.mocked(fetchJson).mockImplementation((path) => {
    if (path === 'match/lookup.json') return Promise.resolve({ version: 1, parts });
    const number = Number(/^match\/parts\/(\d+)\.json$/.exec(path)?.[1]);
    return number < parts ? Promise.resolve(part) : Promise.reject(new Error(`${path} is gone`));
  });
};

beforeEach(async () => {
  vi.resetModules();
  vi.mocked(fetchJson).mockReset();
  ({ loadMatchIndex } = await import('../../../src/search/load.ts'));
});

test('a small index is loaded whole, and once', async () => {
  vi.mocked(fetchJson).mockResolvedValue(part);
  expect(await loadMatchIndex('frobnicator failed')).toEqual(part);
  await loadMatchIndex('something else');
  expect(vi.mocked(fetchJson).mock.calls).toEqual([['match/lookup.json']]);
});

test('of a large one, the parts that a text needs, each once', async () => {
  serve(512);
  expect(await loadMatchIndex('frobnicator failed')).toMatchObject({ articles: [{ id: 'a/b' }] });
  const asked = vi.mocked(fetchJson).mock.calls.length;
  expect(asked).toBe(3);
  await loadMatchIndex('frobnicator failed');
  expect(vi.mocked(fetchJson).mock.calls).toHaveLength(asked);
});

test('after a new build with other parts, the next call finds them', async () => {
  serve(100_000);
  await loadMatchIndex('frobnicator failed');
  serve(1);
  await expect(loadMatchIndex('widget exploded')).rejects.toThrow('is gone');
  expect(await loadMatchIndex('widget exploded')).toMatchObject({ articles: [{ id: 'a/b' }] });
});
