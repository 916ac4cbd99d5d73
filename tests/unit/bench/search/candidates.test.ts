import { afterAll, expect, test } from 'vitest';
import { candidates } from '../../../../bench/search/candidates.ts';
import { measuredRow } from '../../../../bench/search/measure.ts';
import { copies } from '../../../../bench/search/copies.ts';
import { spell } from '../../../../bench/search/pagefind.ts';
import { indexed } from '../../search/index/anIndex.ts';

// Pagefind's engine sets these for its script, which expects a browser. Other files must not see them.
const browserGlobals = (['fetch', 'window', 'document'] as const).map(
  (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
);
afterAll(() => {
  for (const [name, descriptor] of browserGlobals)
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
});

const articles = [
  indexed('node/eaddrinuse', 'Error: listen EADDRINUSE: address already in use', {
    codes: ['EADDRINUSE'],
    searches: ['port already taken by another process'],
  }),
  indexed('git/refusing', 'fatal: refusing to merge unrelated histories'),
  indexed('git/history', 'the history of the branch was lost'),
  indexed('docker/rate', 'toomanyrequests: You have reached your pull rate limit'),
  indexed('docker/denied', 'pull access denied'),
];

test.each(candidates)(
  '$name finds articles by code, beginning, typo and words',
  async (candidate) => {
    const engine = await candidate.make(articles);
    expect((await engine.search('EADDRINUSE'))[0]).toBe('node/eaddrinuse');
    expect((await engine.search('unrelated histor'))[0]).toBe('git/refusing');
    expect((await engine.search('refusing to merge unrelatde'))[0]).toBe('git/refusing');
    expect((await engine.search('pull rate limit reached'))[0]).toBe('docker/rate');
    expect(await engine.bytes('EADDRINUSE')).toBeGreaterThan(0);
  },
);

test.each(candidates)(
  '$name can be measured, with the script that a browser loads',
  async (one) => {
    const sets = new Map([['aliases', [{ text: 'EADDRINUSE', right: ['node/eaddrinuse'] }]]]);
    const cells = (await measuredRow(one, 'five', [{ articles, sets }])).split(' | ');
    expect(cells.slice(0, 3)).toEqual(['| five', one.name, '100.0% 1.000 (1)']);
    expect(Number(cells.at(-4))).toBeGreaterThan(5000);
  },
);

test('MiniSearch answers alike whether its terms are in one file or in many', async () => {
  const large = copies(articles, 100);
  const [whole, parts] = await Promise.all(
    ['MiniSearch whole', 'MiniSearch in parts'].map((name) =>
      candidates.find((one) => one.name === name)?.make(large),
    ),
  );
  for (const { error } of large)
    expect(await parts?.search(error)).toEqual(await whole?.search(error));
});

test('a term is spelled in letters alone, and its beginning by the beginning of its spelling', () => {
  expect(spell('eaddrinus')).toBe('eaddrinus');
  for (const term of ['0x80070005', 'std::bad_alloc', 'c++', 'größe', 'sql']) {
    expect(spell(term)).toMatch(/^[a-z]+$/);
    expect(spell(term).startsWith(spell(term.slice(0, 2)))).toBe(true);
  }
});
