import { expect, test } from 'vitest';
import { toolPages, toolPlaces, waysOn } from '../../../src/domain/waysOn.ts';
import { readCorpus } from '../../../src/content/readCorpus.ts';

test('a message leads to a web search, and to the places of the tools that it names', () => {
  expect(waysOn('redis: WRONGTYPE Operation')).toEqual([
    {
      text: 'Search the web (duckduckgo.com)',
      url: 'https://duckduckgo.com/?q=redis%3A%20WRONGTYPE%20Operation',
    },
    { text: 'Redis documentation (redis.io)', url: 'https://redis.io/docs/' },
    {
      text: 'Issues of Redis with these words (github.com)',
      url: 'https://github.com/redis/redis/issues?q=is%3Aissue%20redis%3A%20WRONGTYPE%20Operation',
    },
  ]);
  expect(waysOn('some wombat')).toHaveLength(1);
  expect(waysOn(' \n')).toEqual([]);
});

test('the words of a message change nothing else of an address', () => {
  const hostile = 'java "x" &a=b#c javascript:alert(1) \\ \n'.repeat(50);
  for (const { url } of waysOn(hostile)) {
    const { protocol, hash } = new URL(url);
    expect([protocol, hash]).toEqual(['https:', '']);
    expect(url.length).toBeLessThan(900);
  }
});

test('each place is an address of its own, and each word names one tool', () => {
  const words = toolPlaces.flatMap((tool) => tool.words);
  expect(new Set(words).size).toBe(words.length);
  for (const { documentation, issues } of toolPlaces) {
    expect(new URL(documentation).protocol).toBe('https:');
    expect(issues).toMatch(/^(?:https:\/\/|[\w.-]+\/[\w.-]+$)/);
  }
});

test('every tool of the site has a place, with the page of the tool', () => {
  const tools = readCorpus(process.cwd(), 'content', '2026-01-01').tools.map(({ id }) => id);
  const pages = toolPlaces.flatMap(({ page }) => page ?? []);
  expect(pages.sort()).toEqual(tools.sort());
  for (const { page, words } of toolPlaces) if (page !== undefined) expect(words).toContain(page);
});

test('a message leads to the pages of the tools that it names', () => {
  expect(toolPages('kubectl: error: You must be logged in')).toEqual([
    { text: 'All Kubernetes errors', url: '/errors/kubernetes/' },
  ]);
  expect(toolPages('redis: WRONGTYPE Operation')).toEqual([]);
  expect(toolPages('git and docker and npm').map(({ url }) => url)).toEqual([
    '/errors/docker/',
    '/errors/git/',
  ]);
});
