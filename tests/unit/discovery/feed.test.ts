import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atomFeed } from '../../../src/discovery/feed.ts';
import type { Article } from '../../../src/schema/article.ts';
import { anArticle } from '../domain/anArticle.ts';

const entry = (id: string, changes: Partial<Article>) => ({
  id,
  data: { ...anArticle(), tool: id.split('/')[0] ?? '', ...changes },
});
const parts = {
  title: 'Unstuck',
  subtitle: 'New & re-reviewed',
  self: '/feed.xml',
  page: '/recent/',
  tools: [],
  site: new URL('https://example.org'),
};
const articles = [
  entry('git/b', {
    reviewed: '2026-10-20',
    error: 'fatal: <name> & "x" ]]> \\<y>',
    summary: 'It is `so`.',
  }),
  entry('npm/x', { reviewed: '2026-11-21' }),
];

test('has what RFC 4287 asks for, and full dates', () => {
  const feed = parseAtomFeed(atomFeed({ ...parts, articles }));
  expect(feed).toMatchObject({
    id: 'tag:example.org,2026:feed.xml',
    title: { value: 'Unstuck' },
    subtitle: { value: 'New & re-reviewed' },
    updated: '2026-11-21T00:00:00.000Z',
    authors: [{ name: 'Unstuck', uri: 'https://example.org/' }],
    links: [
      { rel: 'self', href: 'https://example.org/feed.xml', type: 'application/atom+xml' },
      { rel: 'alternate', href: 'https://example.org/recent/', type: 'text/html' },
    ],
  });
  expect(feed.entries?.map(({ id, updated, links }) => [id, updated, links?.[0]?.href])).toEqual([
    ['tag:example.org,2026:npm/x', '2026-11-21T00:00:00.000Z', 'https://example.org/errors/npm/x/'],
    ['tag:example.org,2026:git/b', '2026-10-20T00:00:00.000Z', 'https://example.org/errors/git/b/'],
  ]);
});

test('text comes back as it is, through a parser of its own', () => {
  const xml = atomFeed({ ...parts, articles });
  const { feed } = new XMLParser().parse(xml) as {
    feed: { entry: { title: string; summary: string }[] };
  };
  expect(feed.entry[1]).toMatchObject({
    title: 'fatal: <name> & "x" ]]> <y>',
    summary: 'It is so.',
  });
});

test('a review again moves an article up, under the id that it had', () => {
  const again = articles.map((each) =>
    each.id === 'git/b' ? entry('git/b', { reviewed: '2026-11-22' }) : each,
  );
  expect(parseAtomFeed(atomFeed({ ...parts, articles: again })).entries?.[0]).toMatchObject({
    id: 'tag:example.org,2026:git/b',
    updated: '2026-11-22T00:00:00.000Z',
  });
});

test('holds fifty, and without an article is an error', () => {
  const many = Array.from({ length: 60 }, (_, index) => entry(`git/x${index}`, {}));
  expect(parseAtomFeed(atomFeed({ ...parts, articles: many })).entries).toHaveLength(50);
  expect(() => atomFeed({ ...parts, articles: [] })).toThrow('/feed.xml has no article.');
});
